package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.PlanThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** Those who are to answer a proposal are asked by mail. Here no mail server answers. */
class AskingPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final PlanThings plan = PlanThings.of(PREFECTURE);
    private final String here = plan.path();

    @Test
    void theTownIsAskedForAnAnswerToEachProposalOnceAndTheHistorySaysWhenTheMailDidNotGoOut() {
        People.with(Place.town(plan.town), StandardRole.COORDINATOR);
        officer.post(here + "/" + plan.first + "/move", PlanThings.move(plan, PlanThings.wednesday(2)));
        notAsked(1);
        officer.post(
                here + "/" + plan.first + "/move",
                PlanThings.move(plan, PlanThings.wednesday(2)).with("version", "2"));
        officer.post(
                here + "/" + plan.first + "/move",
                PlanThings.move(plan, PlanThings.wednesday(1)).with("version", "2"));
        notAsked(2);
        assertThat(asked("ASKING")).hasSize(2);
        assertThat(asked("NOT_ASKED_ADVISER"))
                .as("nobody signs in as the adviser")
                .isEmpty();
        assertThat(officer.get("/p/020001/dispatch/" + plan.programme + "/visits/" + plan.first)
                        .words())
                .contains("市町村への返事のお願いのメールが届きませんでした");
    }

    @Test
    void whoeverWasNotReachedIsAskedOnceMoreWhenTheOfficerSaysSo() {
        People.with(Place.town(plan.town), StandardRole.COORDINATOR);
        officer.post(here + "/" + plan.first + "/move", PlanThings.move(plan, PlanThings.wednesday(2)));
        notAsked(1);
        String visit = "/p/020001/dispatch/" + plan.programme + "/visits/" + plan.first;
        assertThat(officer.get(visit).words()).contains("返事をお願いするメールを送り直す");
        assertThat(officer.post(visit + "/tell", Form.of()).status()).isEqualTo(303);
        notAsked(2);
        assertThat(asked("ASKING")).hasSize(2);
        assertThat(Books.control(
                        "SELECT * FROM control_audit WHERE action = 'VISIT_ASKED' AND subject_id = ?", plan.first))
                .hasSize(1);
    }

    @Test
    void whoeverMayNotAnswerAnyMoreIsNotAskedAndTheHistorySaysSo() {
        Person gone = People.with(PREFECTURE, StandardRole.ADVISER);
        Books.changeControl("UPDATE access_grant SET state = 'REVOKED' WHERE user_id = ?", gone.id());
        Books.changeControl("UPDATE dispatch_adviser SET user_id = ? WHERE id = ?", gone.id(), plan.adviser);
        try {
            officer.post(here + "/" + plan.first + "/move", PlanThings.move(plan, PlanThings.wednesday(3)));
            notAsked(1);
            assertThat(asked("NOT_ASKED_ADVISER")).hasSize(1);
            assertThat(officer.get("/p/020001/dispatch/" + plan.programme + "/visits/" + plan.first)
                            .words())
                    .contains("アドバイザーへの返事のお願いのメールが届きませんでした");
        } finally {
            Books.changeControl("UPDATE dispatch_adviser SET user_id = NULL WHERE id = ?", plan.adviser);
        }
    }

    private List<Map<String, String>> asked(String action) {
        return Books.control(
                "SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action = ?", plan.first, action);
    }

    /** Mails go out after the page was answered. */
    private void notAsked(int times) {
        Instant late = Instant.now().plusSeconds(30);
        while (asked("NOT_ASKED_TOWN").size() < times && Instant.now().isBefore(late)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(asked("NOT_ASKED_TOWN")).hasSize(times);
    }
}
