package jp.kasane.admin.cli;

import static jp.kasane.admin.cli.DefinitionCommandTest.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.admin.backup.AnInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code definition import}, {@code export} and {@code list} as they are typed. */
class DefinitionOfATownTest {

    private static final String CONFIG = "kasane.admin.config";

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AnInstallation here;

    @BeforeEach
    void anInstallation() throws Exception {
        here = new AnInstallation(data);
        System.setProperty(CONFIG, here.settingsFile().toString());
    }

    @AfterEach
    void close() {
        System.clearProperty(CONFIG);
        here.close();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("definition"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private int take(String content, String town) throws Exception {
        Path file = Files.writeString(data.resolve("mura.yaml"), content);
        return run("import", file.toString(), "--town", town);
    }

    private List<String> trail() {
        return here.towns
                .control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT(action, ' ', place_code) FROM control_audit WHERE subject_kind = 'definition'"
                                        + " ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void whatGoesInComesOutToTheByteAndGoesInAgainAsTheSame() throws Exception {
        String code = here.town.code();
        assertThat(take(VILLAGE, code)).isZero();
        assertThat(out.toString()).isEqualTo(code + "：第 1 版として取り込みました（見本村の体制、2026-04-01 から）。\n");
        assertThat(run("export", "--town", code, "--at", "2026-04-01")).isZero();
        assertThat(out).hasToString(VILLAGE);
        assertThat(run("export", "--town", code, "--at", "2030-01-01", "--json"))
                .isZero();
        assertThat(take(out.toString(), code)).isZero();
        assertThat(out.toString()).contains("第 1 版（2026-04-01 から）と同じ内容です");
        assertThat(trail()).containsExactly("CREATE " + code, "EXPORT " + code, "EXPORT " + code);
    }

    @Test
    void oneTownsDefinitionIsNotAnothers() throws Exception {
        take(VILLAGE, here.town.code());
        assertThat(run("list", "--town", here.other.code())).isZero();
        assertThat(out.toString()).contains("体制の定義がまだありません");
        assertThat(run("export", "--town", here.other.code(), "--at", "2026-04-01"))
                .isEqualTo(1);
        assertThat(err.toString()).contains(here.other.code() + " には 2026-04-01 の体制の定義がありません");
        assertThat(trail()).containsExactly("CREATE " + here.town.code());
    }

    @Test
    void everyVersionIsListedTheNewestFirst() throws Exception {
        take(VILLAGE, here.town.code());
        take(VILLAGE.replace("2026-04-01", "2027-04-01"), here.town.code());
        assertThat(run("list", "--town", here.town.code())).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("第 2 版 2027-04-01 から 「見本村の体制」");
        assertThat(lines.get(1)).startsWith("  取り込み ").contains("（mura.yaml） SHA-256 ");
        assertThat(lines.get(2)).isEqualTo("第 1 版 2026-04-01 から 「見本村の体制」");
    }

    @Test
    void whatDoesNotFitLeavesNothing() throws Exception {
        assertThat(take(VILLAGE.replace("yorozu", "よろず"), here.town.code())).isEqualTo(1);
        assertThat(out.toString()).contains("/bodies/0/id 「よろず」", "何も取り込んでいません");
        run("list", "--town", here.town.code());
        assertThat(out.toString()).contains("まだありません");
        assertThat(trail()).isEmpty();
    }

    @Test
    void whateverIsNoDefinitionIsRefusedInWordsAndLeavesNothing() throws Exception {
        String code = here.town.code();
        take(VILLAGE, code);
        Map<String, byte[]> bad = Map.of(
                "Excel", new byte[] {'P', 'K', 3, 4, 20, 0},
                "XML", "<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8),
                "Shift_JIS", VILLAGE.getBytes(Charset.forName("windows-31j")),
                "5 MB", new byte[50_000_000],
                "別名", (VILLAGE + "a: &a [ha]\nb: *a\n").getBytes(StandardCharsets.UTF_8),
                "外字", VILLAGE.replace("よろず", "よろず\uE000").getBytes(StandardCharsets.UTF_8),
                "「2026-04-01」", VILLAGE.replace("2026-04-01", "令和8年4月1日").getBytes(StandardCharsets.UTF_8),
                "式", VILLAGE.replace("よろず相談", "\"=1+1\"").getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> one : bad.entrySet()) {
            Path file = Files.write(data.resolve("bad.yaml"), one.getValue());
            assertThat(run("import", file.toString(), "--town", code))
                    .as(one.getKey())
                    .isEqualTo(1);
            assertThat(out.toString()).contains(one.getKey(), "何も取り込んでいません");
        }
        run("list", "--town", code);
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(trail()).containsExactly("CREATE " + code);
    }

    @Test
    void aFileThatNamesAnotherTownWithoutItsCodeIsRefused() throws Exception {
        String nameless =
                VILLAGE.replace("bodies:", "place:\n  prefecture: 見本県\n  name: 見本村\n  kind: village\nbodies:");
        assertThat(take(nameless, here.town.code())).isEqualTo(1);
        assertThat(err.toString()).contains("は 見本村 の定義です", "code を書いてください");
        assertThat(take(nameless.replace("name: 見本村", "name: " + here.town.name()), here.town.code()))
                .isZero();
        assertThat(trail()).containsExactly("CREATE " + here.town.code());
    }

    @Test
    void anotherMunicipalitysFileIsRefused() throws Exception {
        String chiba = VILLAGE.replace(
                "bodies:", "place:\n  code: \"121002\"\n  prefecture: 千葉県\n  name: 千葉市\n  kind: city\nbodies:");
        assertThat(take(chiba, here.town.code())).isEqualTo(1);
        assertThat(err.toString()).contains("は 121002 の定義です");
        assertThat(trail()).isEmpty();
    }

    @Test
    void aTownThatIsNotThereIsToldSo() throws Exception {
        assertThat(take(VILLAGE, "000000")).isEqualTo(1);
        assertThat(err.toString()).contains("000000");
    }

    private static String aPrefectures(String kind, String code) {
        return VILLAGE.replace(
                "bodies:",
                "place:\n  code: \"" + code + "\"\n  prefecture: 青森県\n  name: 青森県\n  kind: " + kind + "\nbodies:");
    }

    private int takeInPrefecture(String content, String prefecture) throws Exception {
        Path file = Files.writeString(data.resolve("ken.yaml"), content);
        return run("import", file.toString(), "--prefecture", prefecture);
    }

    @Test
    void aPrefectureHasADefinitionOfItsOwn() throws Exception {
        String own = aPrefectures("prefecture", "020001");
        assertThat(takeInPrefecture(own, "02")).isZero();
        assertThat(out.toString()).isEqualTo("02：第 1 版として取り込みました（見本村の体制、2026-04-01 から）。\n");
        assertThat(takeInPrefecture(own, "020001")).isZero();
        assertThat(out.toString()).contains("第 1 版（2026-04-01 から）と同じ内容です");
        assertThat(run("export", "--prefecture", "02", "--at", "2026-04-01")).isZero();
        assertThat(takeInPrefecture(out.toString(), "02")).isZero();
        assertThat(out.toString()).contains("と同じ内容です");
        assertThat(run("list", "--prefecture", "02")).isZero();
        assertThat(out.toString()).startsWith("第 1 版 2026-04-01 から 「見本村の体制」");
        assertThat(trail()).containsExactly("CREATE 020001", "EXPORT 020001");
        assertThat(run("list", "--town", here.town.code())).isZero();
        assertThat(out.toString()).contains("まだありません");
    }

    @Test
    void aTownsFileIsNoPrefecturesAndAnotherPrefecturesIsRefused() throws Exception {
        assertThat(takeInPrefecture(aPrefectures("town", "020001"), "02")).isEqualTo(1);
        assertThat(err.toString()).contains("「青森県」の定義は都道府県のものではありません");
        assertThat(takeInPrefecture(aPrefectures("prefecture", "130001"), "02")).isEqualTo(1);
        assertThat(err.toString()).contains("は 130001 の定義です");
        assertThat(takeInPrefecture(aPrefectures("prefecture", "130001"), "13")).isEqualTo(1);
        assertThat(err.toString()).contains("都道府県 13 はありません");
        assertThat(trail()).isEmpty();
    }

    @Test
    void eitherATownOrAPrefectureIsNamed() throws Exception {
        assertThat(run("list")).isEqualTo(1);
        assertThat(run("list", "--town", here.town.code(), "--prefecture", "02"))
                .isEqualTo(1);
        assertThat(run("export")).isEqualTo(1);
        assertThat(err.toString()).contains("--prefecture", "どちらか一つ");
    }
}
