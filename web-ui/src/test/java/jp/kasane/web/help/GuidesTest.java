package jp.kasane.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuidesTest {

    private static final Path FOLDER = Path.of("../docs/guide");
    private static final Guides GUIDES = Guides.bundled();
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private static String html(GuideText text) {
        StringOutput output = new StringOutput();
        text.article().writeTo(output);
        return output.toString();
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyGuideIsWrittenInBothLanguagesAndNoneIsLeftOut() throws IOException {
        Set<String> guides =
                Arrays.stream(Guide.values()).map(Guide::tag).collect(Collectors.toCollection(TreeSet::new));
        assertThat(files(FOLDER)).isEqualTo(guides);
        assertThat(files(FOLDER.resolve("en"))).isEqualTo(guides);
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void aGuideHasTheSameSectionsInBothLanguages(Guide guide) {
        GuideText japanese = GUIDES.in(Language.JAPANESE, guide);
        GuideText english = GUIDES.in(Language.ENGLISH, guide);
        assertThat(japanese.title()).containsPattern(JAPANESE);
        assertThat(english.title() + english.lead()).doesNotContainPattern(JAPANESE);
        assertThat(english.sections()).hasSameSizeAs(japanese.sections());
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void everySectionCanBeJumpedToAndEveryTableReadOut(Guide guide) {
        for (Language language : Language.values()) {
            GuideText text = GUIDES.in(language, guide);
            Document drawn = Jsoup.parse(html(text));
            assertThat(drawn.select("h1")).isEmpty();
            assertThat(drawn.select("h2").eachAttr("id"))
                    .containsExactlyElementsOf(text.sections().stream()
                            .map(section -> section.href().substring(1))
                            .toList());
            assertThat(drawn.select("th").eachAttr("scope")).hasSameSizeAs(drawn.select("th"));
            assertThat(drawn.select("script, style, img, iframe, [style], [onclick]"))
                    .isEmpty();
        }
    }

    /** What a guide tells people to press must be there to be pressed. */
    @ParameterizedTest
    @EnumSource(Guide.class)
    void whatAGuideTellsToPressStandsOnSomePage(Guide guide) throws IOException {
        String words = Files.readString(Path.of("src/main/resources/jp/kasane/web/messages_ja.properties"));
        Pattern press = Pattern.compile("「([^「」]{2,30})」を(?:押|開|選)");
        List<String> missing = new ArrayList<>();
        press.matcher(Jsoup.parse(html(GUIDES.in(Language.JAPANESE, guide))).text())
                .results()
                .map(found -> found.group(1))
                .filter(word -> !words.contains(word) && !word.equals("サインインする"))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void markupInAGuideIsShownAsText() {
        GuideText text =
                new GuideWriter().written("# 題\n\nはじめ\n\n文 <b>x</b> [a](javascript:x)\n\n<script>y</script>\n");
        assertThat(html(text)).contains("&lt;script&gt;", "&lt;b&gt;").doesNotContain("<script>", "<b>", "javascript:");
    }

    @Test
    void aGuideBeginsWithItsTitleAndSaysWhatItIsFor() {
        assertThatThrownBy(() -> new GuideWriter().written("はじめ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GuideWriter().written("# 題\n\n## 手順\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGuideIsFoundByItsTagAlone() {
        for (Guide guide : Guide.values()) {
            assertThat(Guide.tagged(guide.tag())).contains(guide);
        }
        assertThat(Guide.tagged("no-such-guide")).isEmpty();
        assertThat(Guide.tagged("START")).isEmpty();
    }

    @Test
    void theWordsAroundTheGuidesAreThere() {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).t("help.title")).isNotBlank();
        }
    }
}
