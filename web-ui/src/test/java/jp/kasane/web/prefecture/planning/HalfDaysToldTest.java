package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.agreed;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.advisers.Afterwards;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.planning.Asked;
import jp.kasane.prefecture.planning.Found;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Run.State;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Tone;
import org.junit.jupiter.api.Test;

/** What a repair for somebody who was ill says of the half-days that it withdrew. */
class HalfDaysToldTest extends ARunSeen {

    private static final HalfDay MONDAY = HalfDay.morning(LocalDate.of(2026, 6, 15));
    private static final HalfDay TUESDAY = HalfDay.afternoon(LocalDate.of(2026, 6, 16));
    private static final VisitRecord ANSWERED = agreed(FIRST, true, false);

    private static Found repair() {
        return taken(
                found(Asked.repair(20, ILL), Map.of("V1", JUNE), List.of()),
                Set.of(MONDAY, TUESDAY),
                new Moved("V1", at("B", "2026-06-23"), 1, null));
    }

    private static RunShown shown(
            PrefectureVisit reader, State state, Map<Afterwards, Set<HalfDay>> outlook, VisitRecord first) {
        return shown(reader, now(first, SECOND), state, outlook);
    }

    private static RunShown shown(
            PrefectureVisit reader, Situation now, State state, Map<Afterwards, Set<HalfDay>> outlook) {
        return shown(reader, now, run(state, now, GOOD, repair())).with(outlook);
    }

    private static List<String> what(RunShown shown) {
        return page(shown).undo().orElseThrow().what();
    }

    private static List<Notice> ofHalfDays(RunShown shown) {
        return shown.progress("").notices().stream()
                .filter(one -> one.title().contains("半日") || one.title().contains("half-day"))
                .toList();
    }

    @Test
    void whatIsOfferedAgainAndWhatIsNotIsSaidBeforeWithItsReason() {
        Map<Afterwards, Set<HalfDay>> outlook = new EnumMap<>(Afterwards.class);
        outlook.put(Afterwards.OFFERED, Set.of(MONDAY, TUESDAY));
        outlook.put(Afterwards.ABSENT, Set.of(MONDAY));
        outlook.put(Afterwards.CHANGED, Set.of(TUESDAY));
        assertThat(what(shown(JAPANESE, State.TAKEN, outlook, FIRST)))
                .containsExactly(
                        "訪問1件を採用の前に戻します。",
                        "行けなくなった日として外した半日2件を、アドバイザーの訪問できる日に戻します。",
                        "別の計画でも行けなくなった日になっている半日1件は、その計画の採用も取り消すまで戻しません。",
                        "採用の後に、訪問できる日の画面、ファイル、予定表のどれかで変わった半日1件は、今のままにします。");
        assertThat(what(shown(ENGLISH, State.TAKEN, outlook, FIRST)))
                .contains(
                        "The adviser offers again what was withdrawn for the days away: 2 half-days.",
                        "Changed since on the page of availability, by a file or by a calendar, and left as they are:"
                                + " 1 half-day.");
        assertThat(ofHalfDays(shown(JAPANESE, State.TAKEN, outlook, FIRST))).isEmpty();
    }

    @Test
    void nothingIsPromisedForWhomNobodySendsAnyMore() {
        Map<Afterwards, Set<HalfDay>> outlook = Map.of(Afterwards.RETIRED, Set.of(MONDAY, TUESDAY));
        assertThat(what(shown(JAPANESE, State.TAKEN, outlook, FIRST)))
                .containsExactly("訪問1件を採用の前に戻します。", "アドバイザーが引退しているため、外した半日2件は戻しません。");
        assertThat(page(shown(JAPANESE, State.TAKEN, outlook, ANSWERED)).undo()).isEmpty();
        Situation retired = APlanSeen.two()
                .adviser("A", "見本 一郎", true)
                .with(ANSWERED, SECOND)
                .build();
        for (State state : List.of(State.TAKEN, State.DONE)) {
            assertThat(ofHalfDays(shown(JAPANESE, retired, state, outlook)))
                    .as("nor is anybody asked to offer them")
                    .isEmpty();
        }
    }

    @Test
    void whereNoVisitGoesBackHalfDaysDo() {
        Map<Afterwards, Set<HalfDay>> outlook = Map.of(Afterwards.OFFERED, Set.of(MONDAY));
        assertThat(what(shown(JAPANESE, State.TAKEN, outlook, ANSWERED)))
                .containsExactly(
                        "元に戻せる訪問はありません。",
                        "採用の後に返事があったか、動かしたか、その日を過ぎた訪問1件は、そのまま残ります。",
                        "行けなくなった日として外した半日1件を、アドバイザーの訪問できる日に戻します。");
    }

    @Test
    void whatAnotherRepairWithdrawsTooHasACauseLessOnceThisOneIsTakenBack() {
        RunShown shown = shown(JAPANESE, State.TAKEN, Map.of(Afterwards.ABSENT, Set.of(MONDAY)), ANSWERED);
        assertThat(what(shown)).contains("別の計画でも行けなくなった日になっている半日1件は、その計画の採用も取り消すまで戻しません。");
        assertThat(ofHalfDays(shown)).isEmpty();
    }

    @Test
    void whereNeitherGoesBackItIsSaidWhereHalfDaysAreEnteredByHand() {
        RunShown shown = shown(JAPANESE, State.TAKEN, Map.of(Afterwards.CHANGED, Set.of(TUESDAY, MONDAY)), ANSWERED);
        assertThat(page(shown).undo()).isEmpty();
        assertThat(ofHalfDays(shown)).singleElement().satisfies(notice -> {
            assertThat(notice.tone()).isEqualTo(Tone.INFO);
            assertThat(notice.title()).isEqualTo("採用の取り消しでは戻せない半日が2件あります");
            assertThat(notice.text())
                    .startsWith("見本 一郎さんの次の半日は、")
                    .endsWith("訪問できる日の画面で入れてください。令和8年6月15日(月) 午前。 令和8年6月16日(火) 午後。");
            assertThat(notice.action().href()).isEqualTo("/p/020001/dispatch/advisers/A/availability");
        });
    }

    @Test
    void whatWasNotOfferedAgainIsSaidAfterwardsToo() {
        RunShown shown = shown(JAPANESE, State.DONE, Map.of(), FIRST);
        assertThat(ofHalfDays(shown)).singleElement().satisfies(notice -> {
            assertThat(notice.tone()).isEqualTo(Tone.WARNING);
            assertThat(notice.title()).isEqualTo("訪問できる日に戻さなかった半日が2件あります");
            assertThat(notice.text()).contains("そのままにしました", "令和8年6月15日(月) 午前。");
        });
        assertThat(ofHalfDays(shown(ENGLISH, State.DONE, Map.of(), FIRST)))
                .extracting(Notice::title)
                .containsExactly("2 half-days were not offered again");
    }
}
