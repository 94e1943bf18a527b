package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.testing.Made;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.municipal.arrangement.FlowChart.Way;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.Step;
import org.junit.jupiter.api.Test;

class FlowChartTest {

    @Test
    void withoutWaysOfTheirOwnStepsFollowEachOther() {
        FlowChart chart = chart("{id: 'a', words: '受付'}, {id: 'b', words: '会議'}, {id: 'c', words: '支援'}");
        assertThat(rows(chart)).containsExactly("a", "b", "c");
        assertThat(chart.ways()).extracting(FlowChartTest::written).containsExactly("a>b", "b>c");
    }

    @Test
    void aStepThatMayEndLeadsNowhereOfItself() {
        FlowChart chart = chart("{id: 'a', words: '受付', next: ['b', 'c']}, {id: 'b', words: '済み', end: true},"
                + " {id: 'c', words: '支援'}");
        assertThat(rows(chart)).containsExactly("a", "b c");
        assertThat(chart.ways()).extracting(FlowChartTest::written).containsExactly("a>b", "a>c");
    }

    @Test
    void branchesStandSideBySideAndMeetBelow() {
        FlowChart chart = chart("{id: 'a', words: '1', next: ['b', 'c']}, {id: 'b', words: '2', next: ['d']},"
                + " {id: 'c', words: '3', next: ['d']}, {id: 'd', words: '4'}");
        assertThat(rows(chart)).containsExactly("a", "b c", "d");
    }

    @Test
    void aLoopLeadsBackAndMovesNothing() {
        FlowChart chart =
                chart("{id: 'a', words: '1'}, {id: 'b', words: '2'}, {id: 'c', words: '3', next: ['b', 'd', 'c']},"
                        + " {id: 'd', words: '4', next: ['a']}");
        assertThat(rows(chart)).containsExactly("a", "b", "c", "d");
        assertThat(chart.ways())
                .extracting(FlowChartTest::written)
                .containsExactly("a>b", "b>c", "c<b", "c>d", "c<c", "d<a");
    }

    @Test
    void aRowIsNoLongerThanAskedAndTheRestStandsBelow() {
        FlowChart chart =
                chart("{id: 'a', words: '1', next: ['b', 'c', 'd', 'e', 'f']}, {id: 'b', words: '2', end: true},"
                        + " {id: 'c', words: '3', end: true}, {id: 'd', words: '4', end: true}, {id: 'e', words: '5', end: true},"
                        + " {id: 'f', words: '6'}");
        assertThat(rows(chart)).containsExactly("a", "b c d", "e f");
    }

    @Test
    void everyStepStandsOnceBelowAllThatLeadToIt() {
        Proof proof = Proof.of("proof.arrangement.flows", 300, 30_000, "flows");
        for (int number = 0; number < proof.cases(); number++) {
            for (Flow flow : ADefinition.any(proof.random(number)).definition().flows()) {
                FlowChart chart = FlowChart.of(flow, 3);
                assertThat(chart.rows()).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 3));
                assertThat(chart.rows().stream().flatMap(List::stream))
                        .containsExactlyInAnyOrderElementsOf(flow.steps());
                assertThat(chart.ways())
                        .filteredOn(way -> !way.back())
                        .allSatisfy(way -> assertThat(rowOf(chart, way.from())).isLessThan(rowOf(chart, way.to())));
            }
            proof.held(1);
        }
        proof.note();
    }

    private static int rowOf(FlowChart chart, Step step) {
        return chart.rows()
                .indexOf(chart.rows().stream()
                        .filter(row -> row.contains(step))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<String> rows(FlowChart chart) {
        return chart.rows().stream()
                .map(row -> String.join(
                        " ", row.stream().map(step -> step.id().text()).toList()))
                .toList();
    }

    private static String written(Way way) {
        return way.from().id() + (way.back() ? "<" : ">") + way.to().id();
    }

    private static FlowChart chart(String steps) {
        return FlowChart.of(Made.of(Flow.class, "{id: 'f', name: '流れ', kind: 'case', steps: [" + steps + "]}"), 3);
    }
}
