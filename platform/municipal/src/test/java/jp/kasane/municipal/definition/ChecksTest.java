package jp.kasane.municipal.definition;

import static jp.kasane.municipal.definition.ADefinition.found;
import static jp.kasane.municipal.definition.ADefinition.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no definition may say, though each of its records may. */
class ChecksTest {

    private static final String STEPS = ADefinition.SMALL.substring(
            ADefinition.SMALL.indexOf("    steps:\n"), ADefinition.SMALL.indexOf("forms:\n"));

    private static String steps(String... steps) {
        return with(
                STEPS,
                "    steps:\n"
                        + Arrays.stream(steps)
                                .map(step -> "      - {origin: assumption, words: する, " + step + "}\n")
                                .collect(Collectors.joining()));
    }

    @Test
    void theSmallTownFits() {
        assertThat(found(ADefinition.SMALL)).isEmpty();
    }

    @Test
    void whatComesFromASourceNamesOne() {
        String sources = "sources:\n  - id: plan\n    title: 見本村地域福祉計画\n";
        assertThat(found(with(sources, "")))
                .contains("/bodies/0/origin source.none")
                .doesNotContain("/flows/0/origin source.none");
        assertThat(found(with(sources, sources + "  - id: other\n    title: 別の計画\n")))
                .contains("/bodies/0 source.which")
                .noneMatch(found -> found.startsWith("/flows"));
    }

    @Test
    void inOneOrderStepsFollowEachOther() {
        assertThat(found(steps("id: a", "id: b", "id: c"))).isEmpty();
        assertThat(found(steps("id: a"))).isEmpty();
        assertThat(found(with(STEPS, ""))).isEmpty();
    }

    @Test
    void goingRoundIsLegalAsLongAsThereIsAWayOut() {
        assertThat(found(steps("id: a", "id: b, next: [a, c]", "id: c"))).isEmpty();
        assertThat(found(steps("id: a", "id: b, next: [a]")))
                .containsExactly("/flows/0/steps/0 flow.no-end", "/flows/0/steps/1 flow.no-end");
        assertThat(found(steps("id: a, end: true, next: [b]", "id: b, next: [a]")))
                .isEmpty();
    }

    @Test
    void everyStepIsReached() {
        assertThat(found(steps("id: a, next: [c]", "id: b", "id: c")))
                .containsExactly("/flows/0/steps/1 flow.unreached");
        assertThat(found(steps("id: a, end: true", "id: b"))).containsExactly("/flows/0/steps/1 flow.unreached");
        assertThat(found(steps("id: a, next: [a]", "id: b")))
                .containsExactly("/flows/0/steps/0 flow.no-end", "/flows/0/steps/1 flow.unreached");
    }

    @Test
    void aStepLeadsOnlyToStepsOfItsFlow() {
        assertThat(found(steps("id: a, next: [case]", "id: b")))
                .containsExactly("/flows/0/steps/0/next flow.elsewhere");
        assertThat(found(steps("id: a, next: [nowhere]", "id: b")))
                .contains("/flows/0/steps/0/next/0 reference.unknown");
    }

    @Test
    void aStepThatIsMeantIsOneOfTheSameFlow() {
        assertThat(found(steps("id: a, next: [casee]", "id: b")))
                .as("the flow itself, of which the step is a part, has the id case")
                .contains("/flows/0/steps/0/next/0 reference.unknown");
        assertThat(found(steps("id: listen, next: [planned]", "id: plan-ed")))
                .contains("/flows/0/steps/0/next/0 reference.meant");
    }

    @Test
    void aStepThatIsNotReachedIsToldOnce() {
        assertThat(found(steps("id: a, end: true", "id: b, next: [b]")))
                .containsExactly("/flows/0/steps/1 flow.unreached");
    }

    @Test
    void aFlowOfTenThousandStepsIsCheckedSoon() {
        String[] steps = IntStream.range(0, 10_000)
                .mapToObj(i -> "id: s" + i + ", next: [s" + (i + 1) % 10_000 + ", s0]")
                .toArray(String[]::new);
        assertThat(found(steps(steps))).hasSize(201);
    }

    @Test
    void aCaseNeverWaitsForADecisionThatNobodyTakes() {
        assertThat(found(with("function: plan-decision", "function: closure-evaluation")))
                .containsExactly("/flows/0/steps/1/guards/0/function guard.nobody-decides");
        assertThat(found(with("function: plan-decision", "function: closure-evaluation")
                        .replace("kind: case\n", "kind: narrative\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parent: care|parent: small|/meetings/1/parent cycle",
                "legalBasis: unspecified|parent: small|/meetings/0/parent cycle",
                "name: 村全域|name: 村全域, within: village|/zoneSchemes/0/within cycle",
                "department: welfare|attachedTo: {body: salon}|/bodies/0/attachedTo cycle"
            })
    void nothingIsItsOwnParent(String line, String instead, String found) {
        assertThat(found(with(line, instead.replace(", within", "\n    within"))))
                .contains(found);
    }

    @Test
    void twoOfOneNameWereNotThereAtOneTime() {
        String salon = "id: salon\n    origin: source\n    name: ふれあいサロン";
        String again = "id: salon\n    origin: source\n    %sname: よろず相談";
        assertThat(found(with(salon, again.formatted("")))).isEmpty();
        assertThat(found(with(salon, again.formatted("to: 2020-03-31\n    ")))).isEmpty();
        assertThat(found(with(salon, again.formatted("from: 2021\n    ")))).containsExactly("/bodies/1 name.overlap");
        assertThat(found(with(salon, again.formatted("from: 2021\n    sameAs: [yorozu]\n    "))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count: 3|count: {min: 3, max: 2}|/bodies/0/count count.min-over-max",
                "count: 3|count: {unit: か所}|/bodies/0/count count.empty",
                "- organisation: shakyo|- {}|/bodies/0/partners/0 party.empty",
                "- organisation: shakyo|- organisation: yorozu|/bodies/0/partners/0/organisation reference.elsewhere",
                "to: \"17:15\"|to: \"08:00\"|/bodies/0/hours/rules/0 hours.backwards",
                "to: \"17:15\"|to: \"25:00\"|/bodies/0/hours/rules/0/to time.form",
                "to: \"17:15\"|nth: [6]|/bodies/0/hours/rules/0 hours.nth",
                "- post: officer|- rule: ひとりずつ|/bodies/0/staff/0 staff.empty",
                "- 2|- 0|/meetings/0/cadences/0/rule hours.nth",
                "weekday: thu|dayOfMonth: 32|/meetings/0/cadences/0/rule day-of-month",
                "legalBasis: unspecified|consent: not-required, secrecy: none|/meetings/0 meeting.no-consent-no-secrecy",
                "legalBasis: unspecified|consent: not-required|/meetings/0 meeting.no-consent-no-law",
                "legalBasis: unspecified|legalBasis: art-106-6, secrecy: agreed|/meetings/0 meeting.statutory-secrecy",
                "legalBasis: unspecified|legalBasis: art-106-6, secrecy: none|/meetings/0 meeting.statutory-secrecy",
                "legalBasis: unspecified|legalBasis: other|/meetings/0 meeting.which-law",
                "function: plan-decision|days: 3|/flows/0/steps/1/guards/0 guard.decision",
                "form: intake|days: 3|/flows/0/steps/1/guards/1 guard.form-complete",
                "prefecture: 見本県|prefecture: 千葉県, code: '121003'|/place/code place.code",
                "prefecture: 見本県|prefecture: 千葉県, code: '12100'|/place/code place.code",
                "baseline: 98|percentage: {numerator: 1, denominator: 0}|/indicators/0/targets/0/percentage percentage.zero",
                "- period: FY2026|- period: {from: 2026, to: 2024}|/indicators/0/targets/0/period period.backwards",
                "standardRole: coordinator|standardRole: boss|/posts/0/standardRole word.unknown",
                "kind: social-welfare-council|kind: 社協|/organisations/0/kind word.unknown"
            })
    void aValueThatMakesNoSenseIsRefusedWhereItStands(String line, String instead, String found) {
        int indent = ADefinition.SMALL.indexOf(line)
                - ADefinition.SMALL.lastIndexOf('\n', ADefinition.SMALL.indexOf(line))
                - 1;
        boolean several = !instead.contains("{") && instead.contains(", ");
        String lines = several ? instead.replace(", ", "\n" + " ".repeat(indent)) : instead;
        String file = with(line, lines);
        assertThat(found(file)).containsExactly(found);
    }

    @Test
    void aCodeWithItsCheckDigitFits() {
        assertThat(found(with("prefecture: 見本県", "prefecture: 千葉県\n  code: \"121002\"")))
                .isEmpty();
    }

    @Test
    void aTemplateHasNoPlace() {
        String template = with("place:\n  prefecture: 見本県\n  name: 見本町\n  kind: town\n", "");
        assertThat(found(template)).isEmpty();
        assertThat(ADefinition.fitting(template).isOfAnother("121002", "千葉市")).isEmpty();
    }
}
