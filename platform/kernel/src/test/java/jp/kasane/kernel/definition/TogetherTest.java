package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.found;
import static jp.kasane.kernel.definition.Garden.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition must hold together: references, dates, reasons for emptiness. */
class TogetherTest {

    private static String herbs(String statuses) {
        String before =
                "    statuses:\n      - state: planned\n        from: FY2017\n      - state: open\n        from: 2018-04\n";
        return with(before, "    statuses: [" + statuses + "]\n");
    }

    @Test
    void anIdIsGivenOnce() {
        assertThat(found(with("id: mint", "id: herbs"))).containsExactly("33 /beds/0/within/0/id id.twice");
        assertThat(found(with("id: almanac", "id: roses").replace("source: almanac", "source: roses")))
                .contains("36 /beds/1/id id.twice");
    }

    @Test
    void whatIsNamedIsThere() {
        assertThat(found(with("- spade\n", "- shovel\n"))).containsExactly("24 /beds/0/needs/0 reference.unknown");
        assertThat(found(with("- spade\n", "- spadee\n"))).containsExactly("24 /beds/0/needs/0 reference.meant");
    }

    @Test
    void andWhereItBelongs() {
        assertThat(found(with("- spade\n", "- roses\n"))).containsExactly("24 /beds/0/needs/0 reference.elsewhere");
        assertThat(found(with("beside: roses", "beside: mint"))).isEmpty();
        assertThat(found(with("source: almanac", "source: spade")))
                .containsExactly("12 /beds/0/source reference.elsewhere");
    }

    @Test
    void wordsAreNoReference() {
        assertThat(found(with("beside: roses", "beside: 生け垣"))).isEmpty();
        assertThat(found(with("beside: roses", "beside: hedge")))
                .containsExactly("22 /beds/0/beside reference.unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{state: open, from: 2018-04-01, to: 2019-03-31}, {state: dormant, from: 2019-04-01}|",
                "{state: open, from: 2018}, {state: dormant, from: 2019}, {state: open, from: 2020}|",
                "{state: open, from: 2018, to: 2019}, {state: dormant, from: 2019}|",
                "{state: planned, from: 2018}, {state: pilot, from: 2018}, {state: open, from: 2018}|",
                "{state: open, from: {words: そのうち}}, {state: dormant}|",
                "{state: open, from: 2018-04-01, to: 2019-04-01}, {state: dormant, from: 2019-04-01}|status.overlap",
                "{state: open, from: 2018, to: 2021}, {state: withdrawn, from: 2019}|status.overlap",
                "{state: open, from: 2018}, {state: open, from: 2018}|status.overlap",
                "{state: open, from: 2018-04-01, to: 2018-05-01}, {state: open, from: 2018-06-01}, {state: open, from: 2018-04-15}|status.overlap",
                "{state: open, from: 2018, to: 2030}, {state: pilot, from: 2019}, {state: pilot, from: 2021}|",
                "{state: open, from: 2020, to: 2018}|dates.backwards"
            })
    void statesFollowEachOther(String statuses, String message) {
        if (message == null) {
            assertThat(found(herbs(statuses))).isEmpty();
        } else {
            assertThat(found(herbs(statuses))).singleElement().asString().endsWith(message);
        }
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThat(found(with("from: FY2018\n    statuses", "from: FY2018\n    to: 2018-03-31\n    statuses")))
                .containsExactly("14 /beds/0/to dates.backwards");
        assertThat(found(with("from: FY2018\n    statuses", "from: FY2018\n    to: 2018\n    statuses")))
                .isEmpty();
    }

    @Test
    void aReasonForEmptinessNamesAKeyThatIsEmpty() {
        assertThat(found(with("plants: unknown", "plant: unknown")))
                .containsExactly("39 /beds/1/empty/plant empty.unknown");
        assertThat(found(with("plants: unknown", "name: unknown")))
                .containsExactly("39 /beds/1/empty/name empty.value");
    }

    @Test
    void aPlaceInTheSourceIsAPointer() {
        assertThat(found(with("- /beds/0", "- beds"))).containsExactly("11 /beds/0/at/0 at.form");
    }

    @Test
    void noneOfSeveralPredecessorsLeadsBack() {
        String herbs = with(
                "from: FY2018\n    statuses",
                "from: FY2018\n    predecessors: [{element: roses}, {element: spade}]\n    statuses");
        assertThat(found(herbs.replace("empty:", "predecessors: [{element: herbs}]\n    empty:")))
                .singleElement()
                .asString()
                .endsWith("/beds/0/predecessors cycle");
    }

    @Test
    void nothingComesBeforeItself() {
        String herbs =
                with("from: FY2018\n    statuses", "from: FY2018\n    predecessors: [{element: roses}]\n    statuses");
        assertThat(found(herbs)).isEmpty();
        assertThat(found(herbs.replace("empty:", "predecessors: [{element: herbs, how: split}]\n    empty:")))
                .singleElement()
                .asString()
                .endsWith("/beds/0/predecessors cycle");
        assertThat(found(herbs.replace("{element: roses}", "{how: split}")))
                .containsExactly("14 /beds/0/predecessors/0 predecessor.empty");
    }
}
