package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest.State;
import org.junit.jupiter.api.Test;

/** What the prefecture decides of applications, and what a town takes back. */
class RequestsDecidedTest extends ATownApplies {

    @Test
    void noMoreTownsAreAcceptedThanThereIsRoomFor() {
        String programme = opened(AProgramme.quota(1, "000000"));
        String first = accepted(programme, town);
        String second = sent(programme, other);
        assertThat(requests.accept(seen(second), GOOD, officer)).isEqualTo(refused(Why.QUOTA_FULL));
        assertThat(visits(second)).isEmpty();
        requests.withdraw(seen(first), "都合により", town);
        assertThat(requests.accept(seen(second), GOOD, officer)).isInstanceOf(Done.class);

        String always = opened(AProgramme.onRequest(1));
        accepted(always, town);
        assertThat(visits(accepted(always, town))).containsExactly("1 UNPLANNED", "2 UNPLANNED", "3 UNPLANNED");
    }

    @Test
    void nobodyIsAcceptedIntoAProgrammeThatHasEnded() {
        String programme = opened(AProgramme.onRequest(0));
        String id = sent(programme, town);
        change("UPDATE dispatch_programme SET state = 'ENDED' WHERE id = '" + programme + "'");
        assertThat(requests.accept(seen(id), GOOD, officer)).isEqualTo(refused(Why.CLOSED));
        assertThat(requests.askBack(seen(id), "?", officer)).isEqualTo(refused(Why.CLOSED));
        assertThat(visits(id)).isEmpty();
        assertThat(requests.decline(seen(id), GOOD, officer)).isInstanceOf(Done.class);
        assertThat(requests.undo(seen(id), "取り違え", officer))
                .as("what was decided stays decided")
                .isEqualTo(refused(Why.CLOSED));
    }

    @Test
    void aTownThatWasExcludedAfterItAppliedIsNotAccepted() {
        String programme = quota();
        String id = sent(programme, town);
        ProgrammeDraft without = AProgramme.quota(6, town.place().code());
        assertThat(programmes.change(programme, 2, without, officer)).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(requests.accept(seen(id), GOOD, officer)).isEqualTo(refused(Why.EXCLUDED));
        assertThat(now(id).state()).isEqualTo(State.SENT);
        assertThat(visits(id)).isEmpty();
    }

    @Test
    void aTownHasNoMoreRequestsUnderWayThanAnybodyReads() {
        String always = opened(AProgramme.onRequest(0));
        String first = drafted(always, town);
        for (int more = 1; more < Requests.MOST_LIVE; more++) {
            drafted(always, town);
        }
        assertThat(requests.begin(HERE, always, WHOLE, town)).isEqualTo(refused(Why.TOO_MANY));
        assertThat(requests.begin(HERE, always, WHOLE, other)).isInstanceOf(Done.class);
        assertThat(requests.begin(HERE, opened(AProgramme.onRequest(0)), WHOLE, town))
                .isInstanceOf(Done.class);
        requests.withdraw(seen(first), "", town);
        assertThat(requests.begin(HERE, always, WHOLE, town)).isInstanceOf(Done.class);
    }

    @Test
    void notEvenWhenTheyAreOverAreTheyWithoutEnd() {
        String always = opened(AProgramme.onRequest(0));
        for (int one = 0; one < Requests.MOST; one++) {
            drafted(always, town);
            change("UPDATE dispatch_request SET state = 'WITHDRAWN'");
        }
        assertThat(requests.begin(HERE, always, WHOLE, town)).isEqualTo(refused(Why.TOO_MANY));
    }

    @Test
    void wordsThatNoTableHoldsAreNotTaken() {
        String id = sent(quota(), town);
        assertThatIllegalArgumentException().isThrownBy(() -> requests.askBack(seen(id), "長".repeat(2_001), officer));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.withdraw(seen(id), "長".repeat(1_001), town));
        assertThat(requests.askBack(seen(id), "長".repeat(2_000), officer)).isInstanceOf(Done.class);
    }

    @Test
    void aDecisionIsTakenBackWhileNothingIsPlannedAndMayBeTakenAgain() {
        String id = accepted(quota(), town);
        assertThat(requests.undo(seen(id), "取り違え", officer)).isInstanceOf(Done.class);
        assertThat(now(id).state()).isEqualTo(State.SENT);
        assertThat(visits(id)).allMatch(visit -> visit.endsWith("CANCELLED"));
        assertThat(requests.events(now(id)))
                .last()
                .satisfies(event -> assertThat(event.words()).isEqualTo("取り違え"));
        assertThat(column("SELECT words FROM dispatch_visit_event"))
                .as("whoever is sent later reads the history of the visits")
                .hasSize(4)
                .containsOnly("");
        requests.accept(seen(id), GOOD, officer);
        assertThat(visits(id)).hasSize(4).allMatch(visit -> visit.endsWith("UNPLANNED"));

        change("UPDATE dispatch_visit SET state = 'PROPOSED', day = '2026-07-01', half = 'MORNING' WHERE number = 2");
        assertThat(requests.undo(seen(id), "取り違え", officer)).isEqualTo(refused(Why.PLANNED));
        assertThat(now(id).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void withdrawingCancelsWhatNobodyHasAgreedToAndTellsWhatStands() {
        String id = accepted(quota(), town);
        change(
                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, base_code, most_visits, profile, version, changed_at)"
                        + " VALUES ('ADVISER', '020001', '架空 太郎', 'かくう', '020001', 9, '{}', 1, NOW(6)) ON DUPLICATE KEY UPDATE version = 1");
        change("UPDATE dispatch_visit SET state = 'HELD', day = '2026-05-01', half = 'MORNING' WHERE number = 1");
        change("UPDATE dispatch_visit SET state = 'CONFIRMED', day = '2026-06-01', half = 'MORNING' WHERE number = 2");
        change("UPDATE dispatch_visit SET state = 'PROPOSED', adviser_id = 'ADVISER', day = '2026-07-01',"
                + " half = 'MORNING', town_agreed = TRUE WHERE number = 3");
        String confirmed =
                column("SELECT id FROM dispatch_visit WHERE number = 2").get(0);

        assertThat(requests.withdraw(seen(id), "事情が変わった", town)).isEqualTo(new Done(id, List.of(confirmed)));

        assertThat(visits(id)).containsExactly("1 S1 HELD", "2 S2 CONFIRMED", "3 S3 CANCELLED", "4 S4 CANCELLED");
        assertThat(column("SELECT CONCAT_WS(' ', sequence, town_agreed, IFNULL(adviser_id, '-'), IFNULL(day, '-'))"
                        + " FROM dispatch_visit WHERE number = 3"))
                .containsExactly("1 0 - -");
        assertThat(column("SELECT CONCAT_WS(' ', action, from_state, to_state, adviser_id, day, half, words)"
                        + " FROM dispatch_visit_event ORDER BY id"))
                .containsExactly(
                        "CANCEL PROPOSED CANCELLED ADVISER 2026-07-01 MORNING 事情が変わった",
                        "CANCEL UNPLANNED CANCELLED 事情が変わった");
    }

    @Test
    void eachSideDoesItsOwn() {
        Viewer worker = places.newViewer(town.place(), StandardRole.CASE_WORKER);
        Viewer adviser = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        String programme = quota();
        String id = sent(programme, town);
        assertThatIllegalArgumentException().isThrownBy(() -> requests.accept(seen(id), GOOD, town));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.withdraw(seen(id), "", officer));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.begin(HERE, programme, WHOLE, officer));
        assertThatIllegalStateException().isThrownBy(() -> requests.withdraw(seen(id), "", worker));
        assertThatIllegalStateException().isThrownBy(() -> requests.decline(seen(id), GOOD, adviser));
        assertThat(now(id).state()).isEqualTo(State.SENT);
    }
}
