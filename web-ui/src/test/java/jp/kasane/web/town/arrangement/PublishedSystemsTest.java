package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.web.drawing.Fit;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.ZoneRows.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published systems of docs/definitions, drawn into target/arrangement; the largest cities stay readable. */
class PublishedSystemsTest {

    private static final Path FOLDER = Path.of("../docs/definitions");
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    /** More sheets than this nobody lays side by side. */
    private static final int READABLE = 12;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyOneIsDrawnAndFits(Path file) throws IOException {
        List<Sheet> sheets = PicturesTest.sheets(read(file), JAPANESE);
        assertThat(sheets).isNotEmpty().hasSizeLessThanOrEqualTo(READABLE).allSatisfy(Fit::check);
        PicturesTest.write(String.valueOf(file.getFileName()).replace(".yaml", ""), sheets);
    }

    @Test
    void sapporoCountsItsDistrictsInsteadOfDrawingThem() throws IOException {
        List<Row> rows = ZoneRows.of(read(FOLDER.resolve("hokkaido-sapporo.yaml")), JAPANESE);
        assertThat(rows).hasSizeLessThan(20);
        assertThat(rows).anySatisfy(row -> assertThat(row.zone()).startsWith("89"));
    }

    private static Arrangement read(Path file) throws IOException {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(Files.readAllBytes(file));
        assertThat(outcome).isInstanceOf(ReadOutcome.Fits.class);
        return Arrangement.of(((ReadOutcome.Fits<Definition>) outcome).definition(), SampleTown.TODAY);
    }
}
