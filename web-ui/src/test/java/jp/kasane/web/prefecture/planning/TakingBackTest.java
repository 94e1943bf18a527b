package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.HERE;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.agreed;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Found;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Found.Stayed;
import jp.kasane.prefecture.planning.Found.Why;
import jp.kasane.prefecture.planning.Run.State;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.page.Notice;
import org.junit.jupiter.api.Test;

/** A plan that was taken says what taking it back would do, and afterwards what stayed and why. */
class TakingBackTest extends ARunSeen {

    @Test
    void aTakenPlanSaysHowManyVisitsWouldGoBackAndAsksWhetherThatIsMeant() {
        Found found = taken(
                plan(), Set.of(), new Moved("V1", at("B", "2026-06-23"), 1, null), new Moved("V2", null, 1, null));
        VisitRecord placed = visit("V2", "T1", 2, VisitState.PROPOSED, JULY);
        RunPage page = page(shown(State.TAKEN, GOOD, found, FIRST, placed));
        RunPage.Undo undo = page.undo().orElseThrow();
        assertThat(undo.href()).isEqualTo(HERE + "/runs/R1/undo");
        assertThat(undo.what()).containsExactly("訪問2件を採用の前に戻します。", "そのうち1件は、日が決まっていない状態に戻ります。");
        assertThat(undo.sure().values()).isEmpty();
        assertThat(page.take()).isEmpty();
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void whatStaysIsCountedBeforeAndWhereNothingGoesBackNobodyIsAsked() {
        VisitRecord said = agreed(FIRST, true, false);
        VisitRecord placed = visit("V2", "T1", 2, VisitState.PROPOSED, JULY);
        Found found = taken(
                plan(), Set.of(), new Moved("V1", null, 1, null), new Moved("V2", at("B", "2026-07-07"), 1, null));
        assertThat(page(shown(State.TAKEN, GOOD, found, said, placed))
                        .undo()
                        .orElseThrow()
                        .what())
                .containsExactly("訪問1件を採用の前に戻します。", "採用の後に返事があったか、動かしたか、その日を過ぎた訪問1件は、そのまま残ります。");
        Found answered = taken(plan(), Set.of(), new Moved("V1", null, 1, null));
        assertThat(page(shown(State.TAKEN, GOOD, answered, said, placed)).undo())
                .isEmpty();
        assertThat(page(shown(State.TAKEN, GOOD, plan(), FIRST, placed)).undo())
                .as("nor of a plan that moved nothing")
                .isEmpty();
        assertThat(page(shown(State.DONE, GOOD, found, FIRST, placed)).undo()).isEmpty();
    }

    @Test
    void onceItWasTakenBackWhatStayedIsNamedWithItsReason() {
        Found found = taken(
                plan(),
                Set.of(),
                new Moved("V1", null, 1, new Stayed(Why.RULE, Rule.AVAILABLE)),
                new Moved("V2", null, 1, new Stayed(Why.PAST, null)));
        RunShown shown = shown(State.DONE, GOOD, found, FIRST, SECOND);
        Notice stayed = shown.progress("").notices().get(1);
        assertThat(stayed.title()).isEqualTo("元に戻らなかった訪問が2件あります");
        assertThat(stayed.text())
                .startsWith("見本町 第1回 現状把握：元の日時に置くと、決まりに合いません（アドバイザーがその半日を空けていない）。")
                .contains("見本町 第2回 まとめ：その日か、元の日が過ぎました。")
                .endsWith("一つずつ確かめてください。");
    }

    @Test
    void whoDidNotTickIsAskedAgain() {
        Found found = taken(plan(), Set.of(), new Moved("V1", null, 1, null));
        RunShown shown = shown(State.TAKEN, GOOD, found, FIRST, SECOND);
        RunPage page = shown.page(
                APlanSeen.frame(JAPANESE, shown.now()),
                false,
                TakingBack.sure(JAPANESE).error("印を付けてください"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).hasSize(1);
    }

    @Test
    void inEnglishOneVisitIsOne() {
        Situation now = now(FIRST, SECOND);
        Found found = taken(plan(), Set.of(), new Moved("V1", null, 1, null));
        RunShown taken = shown(ENGLISH, now, run(State.TAKEN, now, GOOD, found));
        assertThat(page(taken).undo().orElseThrow().what())
                .containsExactly(
                        "1 visit goes back to before the plan was taken.", "1 of them goes back to having no day.");
        RunShown back = shown(ENGLISH, now, run(State.DONE, now, GOOD, found));
        assertThat(notices(back)).contains("1 visit did not go back");
        assertThat(taken.asked()).isEqualTo("A whole plan (30 seconds)");
        assertThat(taken.started()).startsWith("1 June 2026 (Mon)");
    }
}
