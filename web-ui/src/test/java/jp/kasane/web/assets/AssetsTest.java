package jp.kasane.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Path WEB_ROOT = Path.of("src/main/webapp/assets");
    private static final Pattern LINKED = Pattern.compile("\"/assets/([^\"]+)\"");

    @Test
    void theHashIsThatOfTheFileTheServerAnswersWith() throws Exception {
        for (String name : List.of("kasane.css", "kasane.js", "vendor/noto-sans-jp/font.css", "kasane-mark.svg")) {
            byte[] file = Files.readAllBytes(WEB_ROOT.resolve(name));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            assertThat(hash).startsWith(Assets.v(name));
            assertThat(Assets.v(name)).hasSize(16);
        }
    }

    @Test
    void everyFileAPageLinksToCarriesItsHash() throws IOException {
        List<String> without = new ArrayList<>();
        List<String> linked = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template, StandardCharsets.UTF_8);
                assertThat(text).doesNotContain("'/assets/");
                LINKED.matcher(text.replaceAll("\\$\\{Assets\\.v\\(\"([^\"]+)\"\\)}", "{$1}"))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(address -> {
                            linked.add(address);
                            String name = address.replaceFirst("\\?.*", "");
                            if (!address.equals(name + "?v={" + name + "}")) {
                                without.add(template + ": " + address);
                            }
                        });
            }
        }
        assertThat(linked).hasSizeGreaterThanOrEqualTo(8);
        assertThat(without).isEmpty();
    }

    @Test
    void onlyTheFilesOwnHashIsOurs() {
        assertThat(Assets.isOurs("/assets/kasane.css", Assets.v("kasane.css"))).isTrue();
        assertThat(Assets.isOurs("/assets/kasane.css", Assets.v("parts.css"))).isFalse();
        assertThat(Assets.isOurs("/assets/kasane.css", "")).isFalse();
        assertThat(Assets.isOurs("/kasane.css", Assets.v("kasane.css"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "none.css",
                "../Assets.class",
                "./../package-info.class",
                "vendor/",
                "a\u0000b",
                "KASANE.CSS"
            })
    void whatIsNoAssetHasNoHash(String name) {
        assertThat(Assets.isOurs("/assets/" + name, "")).isFalse();
        assertThat(Assets.isOurs("/assets/" + name, "0123456789abcdef")).isFalse();
        assertThatThrownBy(() -> Assets.v(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
