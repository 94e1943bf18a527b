package jp.kasane.web.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A prefecture's own pages: its towns, adding one, shutting one, its mail. */
class PrefecturePagesTest {

    private static final String HERE = "/p/020001/";
    private static final Place PREFECTURE = RunningPages.PREFECTURE;

    private final Person administrator = People.with(PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR);
    private final Caller caller = Caller.as(administrator);

    private static List<Map<String, String>> town(String code) {
        return Books.control("SELECT * FROM tenant WHERE code = ?", code);
    }

    @Test
    void theHomeListsEveryTownAndTellsAnAdviserWhatIsTheirsAlone() {
        String code = RunningPages.get().registeredTown(PREFECTURE);
        assertThat(caller.get(HERE).page().select("#towns tbody tr").text()).contains(code);
        assertThat(Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER))
                        .get(HERE)
                        .page()
                        .select("main a[href$=onboarding]"))
                .isEmpty();
        Answer adviser =
                Caller.as(People.with(PREFECTURE, StandardRole.ADVISER)).get(HERE);
        assertThat(adviser.page().select("#towns")).isEmpty();
        assertThat(adviser.page().select("main").text()).doesNotContain(code);
        assertThat(adviser.page().select("main li.card a").eachAttr("href"))
                .containsExactly(HERE + "visits", HERE + "availability");
    }

    @Test
    void oneFormMakesATownStandInTheRegistryAndItsWorkInTheQueue() {
        String code = Forms.freeMunicipality();
        Form form = Forms.onboarding(code).with("singleOfficer", "yes");
        Answer taken = caller.post(HERE + "onboarding", form);
        assertThat(taken.location()).startsWith(HERE + "jobs/");
        assertThat(town(code).get(0)).containsEntry("state", "ONBOARDING").containsEntry("single_officer", "1");
        assertThat(Books.control(
                        "SELECT * FROM app_user WHERE username = ?", form.first("firstAdministrator.username")))
                .singleElement()
                .satisfies(user ->
                        assertThat(user).containsEntry("state", "INVITED").containsEntry("subject", null));
        assertThat(caller.get(taken.location()).page().select("#job-progress").attr("hx-get"))
                .isEqualTo(taken.location() + "/progress");
        assertThat(caller.post(HERE + "onboarding", form).wrong("code")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12345", "0238761", "02387", "abcdef", "023877", "131130", "020001", "000000", "०२३०३५"
            })
    void aCodeThatIsNoTownOfThePrefectureIsRefusedAndNothingIsMade(String code) {
        Form form = Forms.onboarding(code);
        Answer refused = caller.post(HERE + "onboarding", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("code")).isNotBlank();
        assertThat(refused.typed("firstAdministrator.username"))
                .containsExactly(form.first("firstAdministrator.username"));
        assertThat(town(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''", "email, ''", "email, yae", "email, yae@", "email, 'a b@example.jp'",
                "email, 'x@example.jp,y@example.jp'",
        "username, ''", "username, ab", "username, Yae", "username, 八重", "username, a b c", "username, ../etc"
    })
    void anAdministratorWhoCannotBeEnteredIsToldAtTheField(String field, String typed) {
        String code = Forms.freeMunicipality();
        Answer refused =
                caller.post(HERE + "onboarding", Forms.onboarding(code).with("firstAdministrator." + field, typed));
        assertThat(refused.wrong("firstAdministrator." + field)).isNotBlank();
        assertThat(refused.typed("code")).containsExactly(code);
        assertThat(town(code)).isEmpty();
    }

    @Test
    void aUserNameThatSomebodyHasIsRefused() {
        String code = Forms.freeMunicipality();
        Answer refused = caller.post(
                HERE + "onboarding",
                Forms.onboarding(code).with("firstAdministrator.username", administrator.username()));
        assertThat(refused.wrong("firstAdministrator.username")).isNotBlank();
        assertThat(town(code)).isEmpty();
    }

    @Test
    void shuttingATownAsksWhyAndAskedTwiceLeadsToTheWorkUnderWay() {
        String here = HERE + "towns/" + RunningPages.get().registeredTown(PREFECTURE);
        Answer asked = caller.post(here + "/suspend", Form.of("reason", ""));
        assertThat(asked.status()).isEqualTo(422);
        Answer shut = caller.post(here + "/suspend", Form.of("reason", "庁舎の移転"));
        assertThat(shut.location()).startsWith(HERE + "jobs/");
        assertThat(caller.post(here + "/suspend", Form.of("reason", "もう一度")).location())
                .isEqualTo(shut.location());
    }

    @Test
    void aShutTownTellsWhyAndOffersToOpenItAgain() {
        String code = RunningPages.get().registeredTown(PREFECTURE);
        Books.changeControl("UPDATE tenant SET state = 'SUSPENDED', state_reason = '<b>移転</b>' WHERE code = ?", code);
        Answer page = caller.get(HERE + "towns/" + code);
        assertThat(page.words()).contains("<b>移転</b>");
        assertThat(page.page().select("main form").eachAttr("action"))
                .containsExactly(HERE + "towns/" + code + "/resume");
        assertThat(caller.post(HERE + "towns/" + code + "/suspend", Form.of("reason", "x"))
                        .location())
                .isEqualTo(HERE + "towns/" + code);
        assertThat(Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER))
                        .get(HERE + "towns/" + code)
                        .page()
                        .select("main form"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"upgrading_to = '2', 更新中", "schema_version = '0', 更新待ち", "schema_version = '999', 更新待ち"})
    void aTownAtAnotherVersionIsSaidToBe(String stands, String told) {
        String code = RunningPages.get().registeredTown(PREFECTURE);
        Books.changeControl("UPDATE tenant SET " + stands + " WHERE code = ?", code);
        assertThat(caller.get(HERE)
                        .page()
                        .select("#towns tr:contains(" + code + ")")
                        .text())
                .contains(told);
        assertThat(caller.get(HERE + "towns/" + code).words()).contains(told);
        Books.changeControl("UPDATE tenant SET state = 'SUSPENDED' WHERE code = ?", code);
        assertThat(caller.get(HERE + "towns/" + code).words())
                .as("a shut town is shut first of all")
                .contains("停止中")
                .doesNotContain(told);
    }

    @Test
    void theProgressIsAPartThatIsFetchedAgainUntilTheWorkHasEnded() {
        String town = RunningPages.get().registeredTown(PREFECTURE);
        String job = Things.job(PREFECTURE, new JobRequest.SuspendTown(town, "試験"));
        String progress = HERE + "jobs/" + job + "/progress";
        Answer waiting = caller.fetch(progress);
        assertThat(waiting.body()).doesNotContain("<html", "<!DOCTYPE");
        assertThat(waiting.header("Vary").orElse("")).contains("HX-Request");
        assertThat(waiting.page().select("#job-progress").attr("hx-get")).isEqualTo(progress);
        Books.changeControl("UPDATE job SET state = 'DONE', uniqueness = NULL WHERE id = ?", job);
        Answer done = caller.fetch(progress);
        assertThat(done.page().select("[hx-get], [hx-trigger]")).isEmpty();
        assertThat(done.page().select(".notice a").attr("href")).isEqualTo(HERE);
        Books.changeControl("UPDATE job SET state = 'FAILED', failure = 'WORKER_LOST' WHERE id = ?", job);
        assertThat(caller.fetch(progress).page().select(".notice").attr("class"))
                .contains("tone-danger");
        assertThat(caller.get(HERE + "jobs/" + job).page().select("main h1")).hasSize(1);
    }

    @Test
    void aMailServerIsKeptWithItsPasswordSealedAndNeverShown() {
        Answer saved = caller.post(HERE + "settings/mail", Forms.mail());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).doesNotContain(Things.SECRET);
        Map<String, String> row = Books.control(
                        "SELECT *, HEX(password) AS hex FROM mail_setting WHERE prefecture_code = '020001'")
                .get(0);
        assertThat(row)
                .containsEntry("host", "127.0.0.1")
                .containsEntry("port", "1")
                .containsEntry("security", "STARTTLS");
        assertThat(row.get("password")).doesNotContain(Things.SECRET);
        caller.post(HERE + "settings/mail", Forms.mail().with("password", ""));
        assertThat(Books.control("SELECT HEX(password) AS hex FROM mail_setting WHERE prefecture_code = '020001'")
                        .get(0)
                        .get("hex"))
                .isNotEmpty();
        caller.post(HERE + "settings/mail", Forms.mail().with("password", "").with("username", ""));
        assertThat(Books.control("SELECT password FROM mail_setting WHERE prefecture_code = '020001'")
                        .get(0)
                        .get("password"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "host, 'a b'",
        "host, http://mail.example.jp",
        "host, -x",
        "port, 0",
        "port, 65536",
        "port, 99999999999",
        "port, abc",
        "security, ''",
        "security, SSL",
        "sender, ''",
        "sender, kasane"
    })
    void aMailServerThatCannotBeOneIsToldAtTheField(String field, String typed) {
        Answer refused = caller.post(HERE + "settings/mail", Forms.mail().with(field, typed));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).isNotBlank();
        if (!field.equals("security")) {
            assertThat(refused.typed(field)).containsExactly(typed);
        }
    }

    @Test
    void aTestMailThatIsNotTakenSaysWhyInOurWords() {
        caller.post(HERE + "settings/mail", Forms.mail());
        Answer tried = caller.post(HERE + "settings/mail/test", Form.of());
        assertThat(tried.page().select(".notice.tone-danger").text())
                .isNotBlank()
                .doesNotContain("Exception", "Connection");
    }

    @Test
    void anotherPrefecturesMailIsItsOwn() {
        caller.post(HERE + "settings/mail", Forms.mail().with("sender", "ours@example.jp"));
        Person neighbour = People.with(RunningPages.OTHER_PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR);
        assertThat(Caller.as(neighbour).get("/p/050008/settings/mail").body()).doesNotContain("ours@example.jp");
        assertThat(caller.get(HERE + "settings/mail").body()).contains("ours@example.jp");
    }
}
