package jp.kasane.bench.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @Test
    void aDefinitionThatSaysEverythingLeavesNothingUnmapped() {
        Coverage coverage = ADefinition.coverage(ADefinition.TEXT);
        assertThat(coverage.unmapped()).isEmpty();
        assertThat(coverage.baseless()).isEmpty();
    }

    @Test
    void everyLeafIsAFactExceptWhatIsSaidOfTheFileItself() {
        Coverage coverage = ADefinition.coverage(ADefinition.TEXT);
        assertThat(coverage.said().keySet())
                .extracting(Fact::pointer)
                .contains("/kind", "/profile/population", "/roles/0/headcountByType/常勤", "/meetings/0/adHoc")
                .noneMatch(pointer -> pointer.startsWith("/unusual"));
        assertThat(coverage.facts()).isEqualTo(coverage.said().size());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kind: town|kind: city|/kind \"町\": NO_ELEMENT",
                "value: 734|value: 743|/profile/population 734: NOT_SAID",
                "measure: population|measure: households|/profile/population 734: NOT_SAID",
                "value: uncounted|value: unknown|/profile/neighbourhoodMembershipNote \"未集計\": NOT_SAID",
                "label: direct|label: commissioned|/profile/selfRelianceCounselling/direct 1: NOT_SAID",
                "words: 社協}|words: 社会福祉協議会}|/profile/selfRelianceCounselling/operators/0 \"社協\": NOT_SAID",
                "健康福祉部, 福祉課|福祉課|/departments/1 \"健康福祉部 福祉課\": NOT_SAID",
                "general, elder|general|/supportBodies/0/fields/1 \"高齢\": NOT_SAID",
                "name: 見本町社会福祉協議会|name: 別の社会福祉協議会|/supportBodies/0/operators/0 \"見本町社会福祉協議会\": NOT_SAID",
                "運営: 委託|備考: 委託|/supportBodies/0/listRow/運営 \"委託\": NOT_SAID",
                "channels: [window, |channels: [telephone, |/supportBodies/0/channels/0 \"窓口\": NOT_SAID",
                "employers: [見本町, |employers: [|/roles/0/affiliation \"見本町／NPO法人見本\": NOT_SAID",
                "type: 非常勤|type: 臨時|/roles/0/headcountByType/非常勤 2: NOT_SAID",
                "case-review|network|/meetings/0/sourceCategory \"個別事例の検討\": NOT_SAID",
                "kind: emergency|kind: as-needed|/meetings/0/adHoc true: NOT_SAID",
                "state: existing|state: new|/meetings/0/status \"既存\": NOT_SAID",
                "at: [/meetings/0]|at: [/meetings/1]|/meetings/0/name \"支援会議\": NO_ELEMENT",
            })
    void aValueTakenOutOrChangedIsReported(String from, String to, String reported) {
        assertThat(ADefinition.TEXT).contains(from);
        assertThat(ADefinition.missing(ADefinition.TEXT.replace(from, to))).contains(reported);
    }

    @Test
    void wordsWithoutTheStructureTheyBelongToDoNotCount() {
        String unstructured = ADefinition.TEXT.replace(
                "{kind: regular, perYear: {value: 12}, words: 月1回}", "{perYear: {value: 12}, words: 月1回}");
        assertThat(ADefinition.missing(unstructured)).containsExactly("/meetings/0/frequency \"月1回\": NOT_SAID");
    }

    @Test
    void whatOnlyANoteSaysIsUnmapped() {
        String noted = ADefinition.TEXT.replace("name: まるごと相談", "notes: [まるごと相談]");
        assertThat(ADefinition.missing(noted)).containsExactly("/supportBodies/0/name \"まるごと相談\": NOT_SAID");
    }

    @Test
    void aNoteCountsWhereTheTableSaysSo() {
        String noted = ADefinition.TEXT.replace(
                "statuses: [{state: existing}, {state: planned, words: 構想段階}]",
                "statuses: [{state: existing}]\n    notes: [構想段階]");
        assertThat(ADefinition.missing(noted)).isEmpty();
    }

    @Test
    void theSameValueStatedTwiceMustBeSaidTwice() {
        String once = ADefinition.TEXT.replace("planned: 90, unit: 件", "planned: 90");
        assertThat(ADefinition.missing(once)).anyMatch(line -> line.endsWith("\"件\": TOO_FEW"));
    }

    @Test
    void figuresOfOneLineMustStayInOneLine() {
        String swapped = ADefinition.TEXT
                .replace("planned: 30", "planned: ?")
                .replace("planned: 90", "planned: 30")
                .replace("planned: ?", "planned: 90");
        assertThat(ADefinition.missing(swapped))
                .contains("/supportBodies/0/volumes/0/planned 30: TAKEN_APART")
                .contains("/supportBodies/0/volumes/1/indicator \"延\": TAKEN_APART");
    }

    @Test
    void theRightValueInAnElementThatSpeaksOfSomethingElseDoesNotCount() {
        String elsewhere = ADefinition.TEXT.replace("at: [/profile/population]", "at: [/name]");
        assertThat(ADefinition.missing(elsewhere)).containsExactly("/profile/population 734: NO_ELEMENT");
    }

    @Test
    void anElementThatNamesNoSourceOrOneThatIsNotThereIsBaseless() {
        String made = ADefinition.TEXT.replace(
                "{id: flow-01, origin: assumption, name: ケースの流れ}",
                "{id: flow-01, origin: source, name: ケースの流れ}\n  - {id: flow-02, origin: source, at: [/flows/3], name: 別}");
        assertThat(ADefinition.coverage(made).baseless()).containsExactly("flows[0]", "flows[1]");
    }

    @Test
    void assumedElementsAreCountedApart() {
        assertThat(ADefinition.coverage(ADefinition.TEXT).assumed()).isEqualTo(1);
    }
}
