package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;
import jp.kasane.web.drawing.RowLayout;
import jp.kasane.web.drawing.Sheet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Drawings as they stand in a page. */
class SheetTest {

    private static final String WICKED = "<script>alert(1)</script>\"'&";

    private final Outline outline = new Outline(
            "chart",
            "体系図",
            "説明",
            "（つづき）",
            List.of(new Lane(
                    "機関",
                    List.of(new Group(
                            "事業",
                            List.of(new Item(
                                    "窓口",
                                    List.of("1か所"),
                                    true,
                                    List.of(new Item(WICKED, List.of(WICKED), false, List.of())))))))));
    private final Document chart = svg(LaneLayout.of(outline).get(0));

    @Test
    void isOnePictureWithANameAndADescription() {
        Element svg = Objects.requireNonNull(chart.selectFirst("svg"));
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby").split(" "))
                .hasSize(2)
                .allSatisfy(id -> assertThat(
                                Objects.requireNonNull(chart.getElementById(id)).text())
                        .isNotBlank());
        assertThat(svg.attr("viewBox")).startsWith("0 0 880 ");
    }

    @Test
    void lettersWhatSomebodyWroteAsText() {
        assertThat(chart.select("script")).isEmpty();
        assertThat(chart.select("text").eachText()).anyMatch(text -> text.contains("<script>"));
        Document told = Drawing.of("component/outline.jte", Map.of("outline", outline));
        assertThat(told.select("script")).isEmpty();
        assertThat(told.text()).contains(WICKED);
    }

    @Test
    void drawsFramesBelowWaysBelowBoxes() {
        List<String> order = chart.select("svg > g > rect, svg > polyline").eachAttr("class");
        assertThat(order.indexOf("drawing-lane")).isLessThan(order.indexOf("drawing-way"));
        assertThat(order.indexOf("drawing-way")).isLessThan(order.indexOf("drawing-dashed"));
    }

    @Test
    void saysInNestedListsWhatIsDrawn() {
        Document told = Drawing.of("component/outline.jte", Map.of("outline", outline));
        assertThat(told.select("h4").eachText()).containsExactly("機関");
        assertThat(told.select("ul.outline > li > strong").eachText()).containsExactly("窓口", WICKED);
        assertThat(told.select("ul.outline ul.outline > li > strong").eachText())
                .containsExactly(WICKED);
    }

    @Test
    void drawsArrowsAndDashesTheWayBack() {
        Course course = new Course(
                "flow",
                "流れ",
                "説明",
                List.of(List.of(step("a", "1　受付")), List.of(step("b", "2　会議"))),
                List.of(new Link("a", "b", false), new Link("b", "a", true)));
        Document drawn = svg(RowLayout.of(course));
        assertThat(drawn.select("polyline")).hasSize(2);
        assertThat(drawn.select("polyline.drawing-back")).hasSize(1);
        assertThat(drawn.select("polygon")).hasSize(2);
        Document told = Drawing.of("component/steps-told.jte", Map.of("course", course));
        assertThat(told.select("ul.outline > li").eachText()).containsExactly("1　受付 担当：相談員 次：2", "2　会議 担当：相談員 次：2");
    }

    @Test
    void saysWhichStepsStandSideBySide() {
        List<List<Step>> rows = List.of(List.of(step("a", "1")), List.of(step("b", "2"), step("c", "3")));
        Document told = Drawing.of(
                "component/steps-told.jte", Map.of("course", new Course("flow", "流れ", "説明", rows, List.of())));
        assertThat(told.select("ul.course > li.course-row > strong").eachText()).containsExactly("1", "2");
    }

    private static Step step(String id, String name) {
        return new Step(id, "", name, List.of("担当：相談員"), List.of("次：2"), false);
    }

    private static Document svg(Sheet sheet) {
        return Drawing.of("component/sheet.jte", Map.of("sheet", sheet));
    }
}
