package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.web.drawing.Fit;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZoneOutlineTest {

    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private final Outline outline = outline(SampleTown.mihon());

    private static Outline outline(Arrangement town) {
        return ZoneOutline.of(town, ZoneRows.of(town, JAPANESE), JAPANESE);
    }

    @Test
    void drawsALaneForEveryWayInWhichTheTownIsDivided() {
        assertThat(outline.lanes()).extracting(Lane::heading).containsExactly("福まち地区", "日常生活圏域", "圏域の書かれていない機関");
    }

    @Test
    void eachZoneStandsAboveTheBodiesThatServeIt() {
        List<Item> daily = outline.lanes().get(1).groups().get(0).items();
        assertThat(daily).extracting(Item::name).containsExactly("3圏域", "東部", "西部", "南部");
        assertThat(daily.get(0).lines()).contains("会議：区圏域 地域見守りネットワーク推進会議");
        assertThat(daily.get(0).below()).extracting(Item::name).containsExactly("地域包括支援センター 27か所");
        assertThat(daily.get(1).lines()).contains("東小学校区、緑が丘小学校区");
        assertThat(daily.get(1).below()).extracting(Item::name).containsExactly("コミュニティソーシャルワーカー（CSW） 6名以上");
    }

    @Test
    void bodiesWithoutAZoneStandForThemselves() {
        List<Item> unplaced = outline.lanes().get(2).groups().get(0).items();
        assertThat(unplaced).extracting(Item::name).contains("福祉まるごと総合相談窓口 1か所");
    }

    @Test
    void whatTheTableSaysOfBodiesIsAllDrawn() {
        long inTable = ZoneRows.of(SampleTown.mihon(), JAPANESE).stream()
                .mapToLong(row -> row.bodies().size())
                .sum();
        long zones = ZoneRows.of(SampleTown.mihon(), JAPANESE).stream()
                .filter(row -> !row.zone().isEmpty())
                .count();
        long drawn = LaneLayout.of(outline).stream()
                .mapToLong(sheet -> sheet.boxes().size())
                .sum();
        assertThat(drawn).isEqualTo(inTable + zones);
    }

    static List<Path> files() throws IOException {
        return PublishedSystemsTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thoseOfThePublishedSystemsFit(Path file) throws IOException {
        Definition definition =
                ((ReadOutcome.Fits<Definition>) DefinitionFiles.FORMAT.read(Files.readAllBytes(file))).definition();
        List<Sheet> sheets = LaneLayout.of(outline(Arrangement.of(definition, SampleTown.TODAY)));
        assertThat(sheets).hasSizeLessThanOrEqualTo(6);
        assertThat(sheets).allSatisfy(Fit::check);
    }
}
