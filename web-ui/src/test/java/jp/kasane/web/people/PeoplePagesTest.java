package jp.kasane.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.People.Stage;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A town's administrators look after its people: two of them, so that one can approve what the other asks. */
class PeoplePagesTest {

    private final Place town = RunningPages.get().newTown();
    private final String people = "/t/" + town.code() + "/people";
    private final Person administrator = People.with(town, StandardRole.TOWN_ADMINISTRATOR);
    private final Person second = People.with(town, StandardRole.TOWN_ADMINISTRATOR);
    private final Caller caller = Caller.as(administrator);

    private static List<Map<String, String>> grants(String user) {
        return Books.control("SELECT * FROM access_grant WHERE user_id = ? ORDER BY created_at, id", user);
    }

    private static Map<String, String> grant(String id) {
        return Books.control("SELECT * FROM access_grant WHERE id = ?", id).get(0);
    }

    private static String userIn(Answer answer) {
        return answer.location().replaceFirst(".*/person/([0-9A-Z]{26}).*", "$1");
    }

    private Person colleague = People.stranger();
    private String held = "";

    @BeforeEach
    void aColleagueOfTheTown() {
        colleague = People.stranger();
        held = People.grant(colleague.id(), town, StandardRole.CASE_WORKER, Stage.LIVE);
    }

    private List<Map<String, String>> looks() {
        return Books.control(
                "SELECT action, subject_kind, COALESCE(subject_id, '') AS subject FROM control_audit WHERE actor_id = ? AND action <> 'SIGN_IN' ORDER BY id",
                administrator.id());
    }

    private static Map<String, String> look(String action, String kind, String subject) {
        return Map.of("action", action, "subject_kind", kind, "subject", subject);
    }

    @Test
    void whoLooksAtTheRosterOrAtAPersonStandsInTheAccessLog() {
        caller.get(people);
        assertThat(looks()).containsExactly(look("LIST", "roster", ""));
        caller.get(people + "/person/" + colleague.id());
        assertThat(looks().get(1)).isEqualTo(look("READ", "user", colleague.id()));
        caller.get(people + "/grants/" + held);
        assertThat(looks().get(2)).isEqualTo(look("READ", "grant", held));
    }

    @Test
    void aPersonWhoIsNotOnTheRosterIsNotReadAndLeavesNoLine() {
        assertThat(caller.get(people + "/person/" + People.stranger().id()).status())
                .isEqualTo(404);
        assertThat(looks()).isEmpty();
    }

    @Test
    void anInvitationWaitsForTheOtherAdministratorAndOnlyThenGoesOut() {
        Answer invited = caller.post(people + "/invite", Forms.newcomer());
        assertThat(invited.location()).endsWith("?done=invite-proposed");
        String user = userIn(invited);
        assertThat(Books.control("SELECT * FROM job WHERE request LIKE ?", "%" + user + "%"))
                .isEmpty();
        String proposed = grants(user).get(0).get("id");
        assertThat(caller.post(people + "/grants/" + proposed + "/approve", Form.of())
                        .location())
                .endsWith("?refused=OWN_PROPOSAL");
        Answer approved = Caller.as(second).post(people + "/grants/" + proposed + "/approve", Form.of());
        assertThat(approved.location()).isEqualTo(people + "/person/" + user + "?done=approved");
        assertThat(Books.control("SELECT * FROM job WHERE request LIKE ?", "%" + user + "%"))
                .singleElement()
                .satisfies(job -> assertThat(job).containsEntry("kind", "INVITE_USER"));
        assertThat(grant(proposed))
                .containsEntry("proposed_by", administrator.id())
                .containsEntry("approved_by", second.id());
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, '   '",
        "email, ''",
        "email, nobody",
        "email, 'a@b@example.jp'",
        "username, ''",
        "username, ab",
        "username, 花子",
        "role, ''",
        "role, KING",
        "role, PREFECTURE_ADMINISTRATOR",
        "purpose, ''",
        "from, 令和8年2月30日",
        "from, 2020-01-01",
        "to, 昭和64年1月8日",
        "to, 2020-01-01",
        "from, あした"
    })
    void anInvitationThatCannotBeIsToldAtItsFieldAndNobodyIsEntered(String field, String typed) {
        Form form = Forms.newcomer().with(field, typed);
        Answer refused = caller.post(people + "/invite", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).isNotBlank();
        assertThat(refused.typed("kana")).containsExactly("しんじん");
        assertThat(Books.control("SELECT * FROM app_user WHERE username = ?", form.first("username")))
                .isEmpty();
    }

    @Test
    void aUserNameOrAMailAddressOfSomebodyElseIsRefused() {
        Form taken = Forms.newcomer().with("username", colleague.username());
        assertThat(caller.post(people + "/invite", taken).wrong("username")).isNotBlank();
        Form mail = Forms.newcomer().with("email", colleague.username() + "@EXAMPLE.invalid");
        assertThat(caller.post(people + "/invite", mail).wrong("email")).isNotBlank();
    }

    @Test
    void whatIsTickedIsApprovedTogetherOrNotAtAll() {
        String good = People.grant(People.stranger().id(), town, StandardRole.RECORDER, Stage.PROPOSED);
        String mine = People.grant(administrator.id(), town, StandardRole.COORDINATOR, Stage.PROPOSED);
        assertThat(caller.post(people + "/approve", Form.of("grant", good, "grant", mine))
                        .location())
                .isEqualTo(people + "?refused=OWN_GRANT");
        assertThat(grant(good)).containsEntry("state", "PROPOSED");
        assertThat(caller.post(people + "/approve", Form.of("grant", good)).location())
                .isEqualTo(people + "?done=approved");
        assertThat(grant(good)).containsEntry("state", "GRANTED");
        assertThat(caller.post(people + "/approve", Form.of()).location())
                .isEqualTo(people + "?refused=NOTHING_CHANGES");
        String elsewhere = People.grant(
                People.stranger().id(), RunningPages.get().otherTown(), StandardRole.RECORDER, Stage.PROPOSED);
        assertThat(caller.post(people + "/approve", Form.of("grant", elsewhere)).location())
                .isEqualTo(people + "?refused=NOT_HERE");
        assertThat(grant(elsewhere)).containsEntry("state", "PROPOSED");
    }

    @Test
    void nobodyChangesTheirOwnGrantAndTheLastAdministratorStays() {
        String own = grants(administrator.id()).get(0).get("id");
        assertThat(caller.post(people + "/grants/" + own + "/revoke", Form.of("why", "やめる"))
                        .location())
                .endsWith("?refused=OWN_GRANT");
        String others = grants(second.id()).get(0).get("id");
        assertThat(caller.post(people + "/grants/" + others + "/revoke", Form.of("why", "異動"))
                        .location())
                .isEqualTo(people + "/person/" + second.id() + "?done=revoked");
        assertThat(Caller.as(second).get(people).status()).isEqualTo(404);
    }

    @Test
    void aRevokedGrantKeepsWhoAndWhy() {
        caller.post(people + "/grants/" + held + "/revoke", Form.of("why", "𠮷の件"));
        assertThat(grant(held))
                .containsEntry("state", "REVOKED")
                .containsEntry("ended_by", administrator.id())
                .containsEntry("ended_why", "𠮷の件");
        assertThat(caller.get(people + "/person/" + colleague.id()).words()).contains("𠮷の件");
        assertThat(caller.post(people + "/grants/" + held + "/revoke", Form.of("why", "もう一度"))
                        .location())
                .endsWith("?refused=NOT_HERE");
    }

    @ParameterizedTest
    @CsvSource({"令和8年2月30日, to", "9999-99-99, to", "2020-01-01, ''", "'', ''"})
    void aLastDayThatCannotBeChangesNothing(String day, String told) {
        Answer answer = caller.post(people + "/grants/" + held + "/end", Form.of("to", day, "why", "年度末"));
        if (told.isEmpty()) {
            assertThat(answer.location()).contains("?refused=");
        } else {
            assertThat(answer.wrong(told)).isNotBlank();
            assertThat(answer.typed("to")).containsExactly(day);
            assertThat(answer.typed("why")).containsExactly("年度末");
        }
        assertThat(grant(held).get("valid_to")).isNull();
    }

    @Test
    void aLastDayIsTakenAsPeopleWriteIt() {
        caller.post(people + "/grants/" + held + "/end", Form.of("to", "令和12年3月31日", "why", "年度末"));
        assertThat(grant(held)).containsEntry("valid_to", "2030-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "second-factor", "close"})
    void aSignInIsLookedAfterByThePlaceThatLetThePersonInFirst(String care) {
        Person visitor = People.with(RunningPages.get().otherTown(), StandardRole.CASE_WORKER);
        People.grant(visitor.id(), town, StandardRole.CASE_WORKER, Stage.LIVE);
        String page = people + "/person/" + visitor.id();
        assertThat(caller.get(page).page().select("form[action$=" + care + "], [formaction$=" + care + "]"))
                .isEmpty();
        assertThat(caller.post(page + "/" + care, Form.of("why", "試験")).location())
                .isEqualTo(page + "?sign-in=NOT_HOME");
        assertThat(caller.post(people + "/person/" + administrator.id() + "/" + care, Form.of("why", "試験"))
                        .location())
                .endsWith("?sign-in=OWN_SIGN_IN");
    }

    @Test
    void aPasswordIsResetOnceAtATimeAndStandsInTheTrailWithItsReason() {
        String page = people + "/person/" + colleague.id();
        Answer asked = caller.post(page + "/password", Form.of("why", "電話で本人確認"));
        assertThat(asked.location()).isEqualTo(page + "?done=password-reset");
        assertThat(Books.entries(town, asked.requestId()).get(0))
                .containsEntry("action", "RESET_PASSWORD")
                .containsEntry("purpose", "電話で本人確認");
        assertThat(caller.post(page + "/password", Form.of("why", "もう一度")).location())
                .isEqualTo(page + "?sign-in=UNDER_WAY");
        assertThat(caller.post(page + "/close", Form.of("why", "退職")).location())
                .isEqualTo(page + "?sign-in=STILL_GRANTED");
        assertThat(caller.post(page + "/invitation", Form.of()).location())
                .isEqualTo(page + "?sign-in=ALREADY_ARRIVED");
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"COORDINATOR", "CASE_WORKER"})
    void whoOnlyReadsTheRosterSeesNoWayToChangeIt(StandardRole role) {
        Person reader = People.with(town, role);
        for (String page : List.of(people, people + "/person/" + colleague.id())) {
            Answer shown = Caller.as(reader).get(page);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(
                            shown.page()
                                    .select(
                                            "main form[method=post], main a[href*=invite], main a[href*=grants], main a[download]"))
                    .as(page)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"done=nonsense", "refused=<b>", "sign-in=x", "done=", "refused=done.granted"})
    void anAddressMakesThePageSayNothingThatDidNotHappen(String query) {
        String asked = query.split("=", 2)[0] + "=" + Form.encoded(query.split("=", 2)[1]);
        assertThat(caller.get(people + "?" + asked).page().select("main .notice"))
                .isEmpty();
    }

    @Test
    void theRosterSortsBothWaysFiltersAndTellsPastOnesOnRequest() {
        Person past = People.stranger("架空 過去");
        People.grant(past.id(), town, StandardRole.AUDITOR, Stage.EXPIRED);
        assertThat(caller.get(people).page().select("#roster").text()).doesNotContain("架空 過去");
        assertThat(caller.get(people + "?past=1&role=AUDITOR").page().select("#roster tbody tr"))
                .hasSize(1);
        for (String sort : List.of("name", "role", "from", "to")) {
            List<String> up = rows(people + "?past=1&sort=" + sort);
            List<String> down = rows(people + "?past=1&sort=-" + sort);
            assertThat(up).containsExactlyInAnyOrderElementsOf(down).hasSize(4);
        }
        assertThat(rows(people + "?q=" + Form.encoded(colleague.username()))).hasSize(1);
        assertThat(rows(people + "?page=99")).hasSize(3);
    }

    private List<String> rows(String address) {
        return caller.get(address).page().select("#roster tbody tr").eachText();
    }

    @Test
    void theRosterAsAFileHoldsWhatTheListHoldsAndNothingInItRuns() {
        Person formula = People.stranger("=1+1");
        People.grant(formula.id(), town, StandardRole.RECORDER, Stage.LIVE);
        Answer file = caller.get(people + "/export.csv?role=RECORDER");
        assertThat(file.body())
                .startsWith("\uFEFF")
                .contains("=1+1", formula.username())
                .doesNotContain(colleague.username());
        assertThat(file.body().lines()).hasSize(2);
        assertThat(List.of(file.body().substring(1).split("[,\\n]", -1)))
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=@+].*"));
    }
}
