package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.HERE;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.afternoon;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.typed;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed of a place, of what has happened, and of weights. */
class PlanFormsTest {

    private static final Situation NOW = APlanSeen.two()
            .adviser("C", "見本 三郎", true)
            .with(
                    visit("V1", "T1", 1, VisitState.CONFIRMED, at("A", "2026-06-16")),
                    visit("V2", "T1", 2, VisitState.UNPLANNED, null),
                    visit("V3", "T2", 1, VisitState.HELD, at("B", "2026-05-12")))
            .build();

    private static PlaceForm place(String... pairs) {
        return new PlaceForm(APlanSeen.names(NOW), typed(pairs), at("A", "2026-06-16"), false);
    }

    @Test
    void beforeAnythingIsTypedThePlaceIsWhereTheVisitStands() {
        PlaceForm form = place();
        assertThat(form.asked()).isFalse();
        assertThat(form.day().shown()).isEqualTo("R8.6.16");
        assertThat(form.half().shown()).isEqualTo("MORNING");
        assertThat(form.adviser().shown()).isEqualTo("A");
        assertThat(List.of(form.day(), form.half(), form.adviser())).noneMatch(Field::wrong);
        PlaceForm nowhere = new PlaceForm(APlanSeen.names(NOW), typed(), null, false);
        assertThat(List.of(nowhere.day(), nowhere.half(), nowhere.adviser()))
                .extracting(Field::shown)
                .containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-14", "R8.7.14", "令和8年7月14日", "２０２６／７／１４", "R8.7.14(火)"})
    void aDayIsReadAsPeopleWriteIt(String day) {
        assertThat(place("day", day, "half", "AFTERNOON", "adviser", "B").placement())
                .contains(afternoon("B", "2026-07-14"));
    }

    @ParameterizedTest
    @CsvSource({
        "day, R8.2.30, 日",
        "day, '', 日",
        "half, NOON, 午前か午後",
        "half, '', 午前か午後",
        "adviser, X, アドバイザー",
        "adviser, C, アドバイザー",
        "adviser, '', アドバイザー",
    })
    void whatIsMissingOrWrongIsToldAtItsFieldAndStays(String name, String value, String said) {
        List<String> pairs = new ArrayList<>(List.of("day", "2026-07-14", "half", "MORNING", "adviser", "B"));
        pairs.set(pairs.indexOf(name) + 1, value);
        PlaceForm form = place(pairs.toArray(String[]::new));
        assertThat(form.placement()).isEmpty();
        for (Field field : List.of(form.day(), form.half(), form.adviser())) {
            assertThat(field.wrong()).as(field.name()).isEqualTo(field.name().equals(name));
            if (field.wrong()) {
                assertThat(field.shown()).isEqualTo(value);
                assertThat(field.errors().get(0)).contains(said);
            }
        }
    }

    private static RepairForm repair(boolean sent, String... pairs) {
        return RepairForm.of(JAPANESE, NOW, typed(pairs), sent);
    }

    private static List<String> wrong(RepairForm form) {
        return form.page().errors().stream().map(FieldError::field).toList();
    }

    @Test
    void aFormThatWasNotSentHasNothingWrong() {
        assertThat(wrong(repair(false))).isEmpty();
        assertThat(repair(false).page().status()).isEqualTo(200);
        assertThat(repair(false, "what", "OUT", "visit", "V1").page().visit().shown())
                .isEqualTo("V1");
        assertThat(repair(false).page().visits()).hasSize(1);
        assertThat(repair(false).page().action()).contains(HERE + "/repair");
    }

    @Test
    void anAbsenceOfOneDayIsAnAbsence() {
        assertThat(repair(true, "what", "ILL", "adviser", "A", "from", "R8.6.16", "until", "2026-06-16")
                        .trouble())
                .contains(new Trouble.Ill("A", LocalDate.of(2026, 6, 16), LocalDate.of(2026, 6, 16)));
    }

    @Test
    void aVisitThatFallsOutNeedsNothingOfAnAbsence() {
        assertThat(repair(true, "what", "OUT", "visit", "V1").trouble()).contains(new Trouble.Out("V1"));
        assertThat(wrong(repair(true, "what", "OUT", "visit", "V1", "adviser", "A")))
                .isEmpty();
    }

    @Test
    void whatIsFilledInOfTheOtherTroubleHasToBeRightToo() {
        RepairForm form = repair(true, "what", "OUT", "visit", "V1", "from", "いつか");
        assertThat(form.trouble()).isEmpty();
        assertThat(wrong(form)).containsExactly("from");
        assertThat(form.page().status()).isEqualTo(422);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(wrong(repair(true))).containsExactly("what");
        assertThat(wrong(repair(true, "what", "ILL"))).containsExactly("adviser", "from", "until");
        assertThat(wrong(repair(true, "what", "OUT"))).containsExactly("visit");
        assertThat(wrong(repair(true, "what", "FIRE"))).containsExactly("what");
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsIsToldAtItsEnd() {
        assertThat(wrong(repair(true, "what", "ILL", "adviser", "A", "from", "R8.6.16", "until", "R8.6.15")))
                .containsExactly("until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V2", "V3", "V9"})
    void whatHasNoPlaceOrTookPlaceCannotFallOut(String visit) {
        assertThat(wrong(repair(true, "what", "OUT", "visit", visit))).containsExactly("visit");
    }

    private static Typed weights(String goal, String value) {
        List<String> pairs = new ArrayList<>(List.of("version", "2"));
        for (Goal one : Goal.values()) {
            pairs.add("weight." + one);
            pairs.add(one.name().equals(goal) ? value : "5");
        }
        return typed(pairs.toArray(String[]::new));
    }

    @Test
    void theFormOfWeightsShowsTheUsualOnesUntilSomebodyWeighs() {
        Situation weighed = APlanSeen.two().weight(Goal.TRAVEL, 9).build();
        WeightsForm form = WeightsForm.of(JAPANESE, weighed.programme());
        assertThat(form.weights())
                .hasSize(Goal.values().length)
                .containsEntry(Goal.TRAVEL, 9)
                .containsEntry(Goal.WISHES, 60);
        assertThat(form.version()).isEqualTo(3);
        assertThat(form.page(JAPANESE, weighed.programme()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10000, 10000", "１２, 12", "007, 7", "' 8 ', 8"})
    void wholeNumbersAreWeightsHoweverWide(String value, int weight) {
        WeightsForm form = WeightsForm.of(JAPANESE, weights("TRAVEL", value));
        assertThat(form.wrong()).isFalse();
        assertThat(form.weights()).containsEntry(Goal.TRAVEL, weight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "10001", "1.5", "五", "99999999999", "1e3"})
    void whatIsNoWeightIsToldAtItsFieldAndTheOthersStay(String value) {
        WeightsForm form = WeightsForm.of(JAPANESE, weights("WISHES", value));
        assertThat(form.wrong()).isTrue();
        WeightsPage page = form.page(JAPANESE, NOW.programme());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).extracting(FieldError::field).containsExactly("weight.WISHES");
        assertThat(page.fields().stream().filter(one -> one.name().equals("weight.WISHES")))
                .singleElement()
                .satisfies(one -> assertThat(one.shown()).isEqualTo(value));
        assertThat(form.weights()).containsEntry(Goal.TRAVEL, 5).doesNotContainKey(Goal.WISHES);
    }

    @Test
    void whoSavesAnOldFormSeesWhatTheyTypedAndSavesItOnTheNewVersion() {
        WeightsPage page =
                WeightsForm.of(ENGLISH, weights("TRAVEL", "8")).stale().page(ENGLISH, NOW.programme());
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.version()).isEqualTo(3);
        assertThat(page.fields().get(0).shown()).isEqualTo("8");
        assertThat(page.frame().notices())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).startsWith("Somebody else changed the programme first."));
    }
}
