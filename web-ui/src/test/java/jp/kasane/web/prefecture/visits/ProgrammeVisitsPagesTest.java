package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The officer's side of visits. */
class ProgrammeVisitsPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final String here = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE) + "/visits";
    private final String town = RunningPages.get().town().code();
    private final String adviser = DispatchThings.adviser(PREFECTURE, "見本 役所側", null);

    private String visit(String state) {
        return VisitThings.visit(PREFECTURE, town, adviser, state);
    }

    private static Form because() {
        return Form.of("version", "1", "reason", "電話で確かめた");
    }

    @Test
    void theListIsByState() {
        String proposed = visit("PROPOSED");
        String held = visit("HELD");
        Answer some = officer.get(here + "?state=PROPOSED");
        assertThat(some.page().select("#visits a").eachAttr("href"))
                .contains(here + "/" + proposed)
                .doesNotContain(here + "/" + held);
        assertThat(officer.get(here).page().select("#visits a").eachAttr("href"))
                .contains(here + "/" + proposed, here + "/" + held);
    }

    @Test
    void confirmsForBothWithAReasonAndNotWithout() {
        String id = visit("PROPOSED");
        Answer without = officer.post(here + "/" + id + "/confirm", Form.of("version", "1", "reason", ""));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.wrong("reason")).isNotBlank();
        assertThat(officer.post(here + "/" + id + "/confirm", because()).location())
                .endsWith("?done=confirmed");
        assertThat(VisitThings.stateOf(id)).isEqualTo("CONFIRMED");
        assertThat(officer.get(here + "/" + id).words()).contains("電話で確かめた", "確定しました");
    }

    @Test
    void mailsThatDoNotGoOutAreToldAndCanBeSentAgain() {
        String id = visit("PROPOSED");
        officer.post(here + "/" + id + "/confirm", because());
        Answer page = officer.get(here + "/" + id);
        assertThat(page.words()).contains("予定表への知らせが届いていません");
        assertThat(officer.post(here + "/" + id + "/tell", Form.of()).location())
                .endsWith("told=not");
        assertThat(Books.control(
                        "SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action LIKE 'NOT_TOLD%'", id))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void takesBackAndCancels() {
        String back = visit("CONFIRMED");
        officer.post(here + "/" + back + "/take-back", because());
        assertThat(VisitThings.stateOf(back)).isEqualTo("UNPLANNED");
        String off = visit("CONFIRMED");
        officer.post(here + "/" + off + "/cancel", because());
        assertThat(VisitThings.stateOf(off)).isEqualTo("CANCELLED");
        assertThat(officer.post(here + "/" + off + "/cancel", because()).location())
                .endsWith("refused=changed");
        assertThat(officer.post(here + "/" + off + "/cancel", because().with("version", "2"))
                        .location())
                .endsWith("refused=state");
    }

    @Test
    void notesWhatWasHeldAndPaidInThatOrder() {
        String id = visit("CONFIRMED");
        assertThat(officer.post(here + "/" + id + "/held", Form.of("version", "1"))
                        .location())
                .endsWith("done=held");
        assertThat(officer.post(here + "/" + id + "/paid", Form.of("version", "2"))
                        .location())
                .endsWith("refused=state");
        String reported = visit("REPORTED");
        assertThat(officer.post(here + "/" + reported + "/paid", Form.of("version", "1"))
                        .location())
                .endsWith("done=paid");
    }

    @Test
    void theAccountsAreAWorkbookAndTheYearIsPrinted() {
        visit("HELD");
        Answer book = officer.get(here + "/accounts.xlsx");
        assertThat(book.type()).contains("spreadsheetml");
        assertThat(book.bytes()).startsWith('P', 'K');
        Answer year = officer.get(here + "/year");
        assertThat(year.page().select("table")).hasSize(4);
        assertThat(year.words()).contains("見本 役所側", "現状把握");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/year", "/accounts.xlsx"})
    void anAdviserSeesNothingOfIt(String below) {
        Caller other = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(other.get(here + below).status()).isIn(403, 404);
    }

    @Test
    void anotherProgrammesVisitIsNotThere() {
        String id = visit("PROPOSED");
        String other = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE, "OPEN") + "/visits/";
        assertThat(officer.get(other + id).status()).isEqualTo(404);
        assertThat(officer.post(other + id + "/cancel", because()).status()).isEqualTo(404);
        String elsewhere = "/p/020001/dispatch/" + DispatchThings.programme(RunningPages.OTHER_PREFECTURE) + "/visits";
        assertThat(officer.get(elsewhere).status()).isEqualTo(404);
    }
}
