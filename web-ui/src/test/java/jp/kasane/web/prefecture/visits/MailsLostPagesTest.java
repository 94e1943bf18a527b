package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;

/**
 * Mails that were never begun or never ended, as after a node that stopped: the officer learns of them and sends them still. And of a
 * visit that is cancelled before it was confirmed an adviser who had agreed is told. Here no mail server answers.
 */
class MailsLostPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final Place TOWN = RunningPages.get().town();

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final String here = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE) + "/visits/";
    private final String adviser = DispatchThings.adviser(PREFECTURE, "見本 未達", null);

    private String visit(String state) {
        return VisitThings.visit(PREFECTURE, TOWN.code(), adviser, state);
    }

    private static void longAgo(String id, String action, String to, String words) {
        Books.changeControl(
                "INSERT INTO dispatch_visit_event (id, visit_id, action, from_state, to_state, adviser_id, day, half, words,"
                        + " by_user, at) SELECT ?, id, ?, 'PROPOSED', ?, adviser_id, day, half, ?, ?,"
                        + " NOW(6) - INTERVAL 11 MINUTE FROM dispatch_visit WHERE id = ?",
                Ids.next(),
                action,
                to,
                words,
                Ids.next(),
                id);
    }

    private static List<Map<String, String>> untold(String id) {
        return Books.control("SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action LIKE 'NOT_TOLD%'", id);
    }

    /** Mails go out after the page was answered. */
    private static void untold(String id, int times) {
        Instant late = Instant.now().plusSeconds(30);
        while (untold(id).size() < times && Instant.now().isBefore(late)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(untold(id)).hasSize(times);
    }

    @Test
    void whatNobodyBeganToTellIsSaidAndToldStill() {
        String id = visit("CONFIRMED");
        longAgo(id, "CONFIRM", "CONFIRMED", "");
        assertThat(officer.get(here + id).words()).contains("予定表のメールが届いていません");
        assertThat(officer.post(here + id + "/tell", Form.of()).location()).endsWith("done=telling");
        untold(id, 2);
    }

    @Test
    void whoWasNeverAskedIsSaidAndAskedStill() {
        String id = visit("PROPOSED");
        assertThat(officer.get(here + id).words()).doesNotContain("返事のお願いのメールが届いていません");
        longAgo(id, "ASKING", "PROPOSED", "0");
        assertThat(officer.get(here + id).words()).contains("返事のお願いのメールが届いていません");
        assertThat(officer.post(here + id + "/tell", Form.of()).location()).endsWith("done=telling");
    }

    private static void withdrawn(String visit) {
        String request = Books.control("SELECT request_id FROM dispatch_visit WHERE id = ?", visit)
                .get(0)
                .get("request_id");
        Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
        assertThat(coordinator
                        .post(
                                "/t/" + TOWN.code() + "/dispatch/requests/" + request + "/withdraw",
                                Form.of("version", "1", "why", "事情が変わった"))
                        .location())
                .endsWith("done=withdrawn");
        assertThat(VisitThings.stateOf(visit)).isEqualTo("CANCELLED");
    }

    @Test
    void anAdviserWhoHadAgreedIsToldThatTheTownWithdrew() {
        String id = visit("PROPOSED");
        longAgo(id, "PLACE", "PROPOSED", "");
        longAgo(id, "ADVISER_AGREES", "PROPOSED", "");
        withdrawn(id);
        untold(id, 2);
        assertThat(officer.get(here + id).words())
                .as("here no mail server answers")
                .contains("予定表のメールが届いていません");
        assertThat(officer.post(here + id + "/tell", Form.of()).location()).endsWith("done=telling");
        untold(id, 4);
    }

    @Test
    void anAdviserWhoHadAgreedIsToldThatTheOfficerCancelled() {
        String id = visit("PROPOSED");
        Books.changeControl("UPDATE dispatch_visit SET adviser_agreed = TRUE WHERE id = ?", id);
        assertThat(officer.post(here + id + "/cancel", Form.of("version", "1", "reason", "取りやめ"))
                        .location())
                .endsWith("done=cancelled");
        untold(id, 2);
    }

    @Test
    void nobodyIsWrittenToAboutAVisitThatNobodyHadAgreedTo() {
        String id = visit("PROPOSED");
        longAgo(id, "PLACE", "PROPOSED", "");
        withdrawn(id);
        assertThat(Books.control(
                        "SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action LIKE '%TELLING%'", id))
                .isEmpty();
    }
}
