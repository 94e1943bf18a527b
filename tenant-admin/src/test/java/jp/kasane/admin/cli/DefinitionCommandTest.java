package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code definition check}, {@code diff} and {@code schema} as they are typed; none of them needs an installation. */
class DefinitionCommandTest {

    static final String VILLAGE = """
            format: kasane-definition
            version: 1
            title: 見本村の体制
            effectiveFrom: 2026-04-01
            bodies:
              - id: yorozu
                origin: assumption
                name: よろず相談
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("definition"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void saysOfEachFileWhetherItIsADefinition() throws Exception {
        String good = file("good.yaml", VILLAGE);
        String bad = file("bad.yaml", VILLAGE.replace("origin: assumption", "orgin: assumption"));

        assertThat(run("check", good)).isZero();
        assertThat(out.toString())
                .isEqualTo(good + "：直すところはありません。体制の定義です（見本村の体制、2026-04-01 から）。\n  確かめたもの: 支援機関・相談窓口・拠点 1\n");
        assertThat(run("check", good, bad)).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        bad + ":7: /bodies/0/orgin 項目「orgin」はありません。「origin」の書きまちがいではありませんか。",
                        bad + ":6: /bodies/0 項目「origin」（由来）がありません。書き加えてください。",
                        bad + "：直すところが 2 件あります。直してから、もう一度確かめてください");
    }

    @Test
    void saysItInEnglishToo() throws Exception {
        String bad = file("bad.yaml", VILLAGE.replace("version: 1", "version: 7"));
        assertThat(run("check", bad, "--language", "en")).isEqualTo(1);
        assertThat(out.toString())
                .contains(bad + ":2: /version \"7\" Write the version as 1", bad + ": things to put right: 1.");
    }

    @Test
    void refusesAFileOfAnotherKindWithItsRemedy() throws Exception {
        Path windows = Files.write(folder.resolve("w.yaml"), VILLAGE.getBytes(Charset.forName("windows-31j")));
        assertThat(run("check", windows.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Shift_JIS", "UTF-8 で保存し直してください");
    }

    @Test
    void readsNoMoreOfAFileThanADefinitionMayBeLong() throws Exception {
        Path sparse = folder.resolve("long.yaml");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(4_000_000_000L);
        }
        assertThat(run("check", sparse.toString())).isEqualTo(1);
        assertThat(run("check", "/dev/zero")).isEqualTo(1);
        assertThat(out.toString()).contains("ファイルが大きすぎます。5 MB までです。");
    }

    @Test
    void aFileThatIsNotThereIsToldSo() {
        assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none.yaml を読めません", folder + " はフォルダです。ファイルを指定してください。");
    }

    @Test
    void saysInWordsInWhatTwoDiffer() throws Exception {
        String before = file("before.yaml", VILLAGE);
        String after = file("after.yaml", VILLAGE.replace("name: よろず相談", "name: よろず相談所\n    fee: 無料"));

        assertThat(run("diff", before, after)).isZero();
        assertThat(out.toString()).isEqualTo("""
                        変更 支援機関・相談窓口・拠点「よろず相談」 › 名称：よろず相談 → よろず相談所
                        追加 支援機関・相談窓口・拠点「よろず相談」 › 費用：無料
                        違いは 2 件です。
                        """);
        out.getBuffer().setLength(0);
        assertThat(run("diff", before, before)).isZero();
        assertThat(out).hasToString("違いはありません。\n");
    }

    @Test
    void comparesNothingThatIsNoDefinition() throws Exception {
        String good = file("good.yaml", VILLAGE);
        String bad = file("bad.yaml", "<xml/>");
        assertThat(run("diff", good, bad)).isEqualTo(1);
        assertThat(out.toString()).contains("これは XML");
    }

    @Test
    void printsTheSchemaThatIsPublished() throws Exception {
        Path published = Path.of(System.getProperty("kasane.root"), "docs/definition.schema.json");
        assertThat(run("schema")).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(published));
    }
}
