package jp.kasane.web.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The advisers of a prefecture, as its officers write them down. */
class AdvisersPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch/advisers";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static Form adviser(String name) {
        return Form.of(
                "name", name,
                "kana", "みほん",
                "user", "",
                "base", "青森市",
                "most", "２４",
                "fields", "参加支援\n多機関協働\n参加支援",
                "qualifications", "社会福祉士",
                "employer", "架空大学",
                "contract", "県社協が委嘱",
                "barred", "今別町　勤務先の法人が受託している\n\n岩手県盛岡市 居住地");
    }

    private static Map<String, String> kept(String name) {
        return Books.control("SELECT * FROM dispatch_adviser WHERE name = ?", name)
                .get(0);
    }

    private String added(Form form) {
        assertThat(officer.post(HERE + "/new", form).location()).isEqualTo(HERE + "?done=added");
        return kept(form.first("name")).get("id");
    }

    @Test
    void whatAnOfficerWritesDownIsListedAndComesBackToBeChanged() {
        String name = Forms.fresh("見本");
        String id = added(adviser(name));
        Answer list = officer.get(HERE + "?done=added");
        assertThat(list.words())
                .contains("アドバイザーを追加しました", name, "参加支援 多機関協働", "今別町（勤務先の法人が受託している）", "岩手県盛岡市（居住地）", "24回");
        Answer form = officer.get(HERE + "/" + id + "/edit");
        assertThat(form.typed("base")).containsExactly("青森市");
        assertThat(form.typed("fields")).containsExactly("参加支援\n多機関協働");
        assertThat(form.typed("barred")).containsExactly("今別町　勤務先の法人が受託している\n岩手県盛岡市　居住地");
        assertThat(kept(name)).containsEntry("base_code", "022012").containsEntry("most_visits", "24");
    }

    @Test
    void aChangeIsKeptOnceAndTheNextOneSeesIt() {
        String name = Forms.fresh("見本");
        String id = added(adviser(name));
        String after = Forms.fresh("見本");
        Form change = adviser(after).with("version", "1");
        assertThat(officer.post(HERE + "/" + id + "/edit", change).location()).isEqualTo(HERE + "?done=changed");
        Answer late = officer.post(
                HERE + "/" + id + "/edit", adviser(Forms.fresh("遅い")).with("version", "1"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.wrong("name")).contains("先に変えました");
        assertThat(late.typed("version")).containsExactly("1");
        assertThat(kept(after)).containsEntry("version", "2");
    }

    @Test
    void aVisitToATownTheyAreBarredFromSinceIsToldUntilItIsMoved() {
        String name = Forms.fresh("見本");
        String id = added(adviser(name));
        String town = RunningPages.get().registeredTown(PREFECTURE);
        String programme = DispatchThings.programme(PREFECTURE, "RUNNING");
        String visit = RequestThings.visit(RequestThings.request(town, programme, "ACCEPTED"), "CONFIRMED");
        Books.changeControl(
                "UPDATE dispatch_visit SET adviser_id = ?, day = CURRENT_DATE + INTERVAL 40 DAY, half = 'MORNING'"
                        + " WHERE id = ?",
                id,
                visit);
        String link = "#misplaced a[href$=" + programme + "/plan/" + visit + "]";
        assertThat(officer.get(HERE).page().select(link)).isEmpty();
        Books.changeControl("UPDATE dispatch_adviser SET base_code = ? WHERE id = ?", town, id);
        Answer told = officer.get(HERE);
        assertThat(told.words()).contains("派遣しない市町村への訪問が残っています");
        assertThat(told.page().select(link).text()).contains(name);
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'CANCELLED', adviser_id = NULL, day = NULL, half = NULL WHERE id = ?",
                visit);
        assertThat(officer.get(HERE).page().select(link)).isEmpty();
    }

    @Test
    void theProgrammesSubjectsStandBesideTheFields() {
        DispatchThings.programme(PREFECTURE);
        assertThat(officer.get(HERE + "/new").words()).contains("事業のテーマ：", "参加支援");
    }

    @Test
    void onlyWhoHoldsTheRoleSignsInAsAnAdviserAndAsOneOnly() {
        Person adviser = People.with(PREFECTURE, StandardRole.ADVISER);
        Person clerk = People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER);
        assertThat(officer.get(HERE + "/new").page().select("#user option").eachAttr("value"))
                .contains(adviser.id(), "")
                .doesNotContain(clerk.id());
        Answer stranger = officer.post(HERE + "/new", adviser(Forms.fresh("見本")).with("user", clerk.id()));
        assertThat(stranger.wrong("user")).contains("役割を持つ人だけ");
        String name = Forms.fresh("見本");
        added(adviser(name).with("user", adviser.id()));
        Answer second = officer.post(HERE + "/new", adviser(Forms.fresh("見本")).with("user", adviser.id()));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.wrong("user")).contains("ほかのアドバイザー");
        assertThat(officer.get(HERE)
                        .page()
                        .select("tr:contains(" + name + ") td")
                        .eachText())
                .contains(People.NAME);
    }

    @Test
    void whoLostTheRoleMeanwhileStaysChosen() {
        Person adviser = People.with(PREFECTURE, StandardRole.ADVISER);
        String name = Forms.fresh("見本");
        String id = added(adviser(name).with("user", adviser.id()));
        Books.changeControl("UPDATE access_grant SET state = 'REVOKED' WHERE user_id = ?", adviser.id());
        Answer form = officer.get(HERE + "/" + id + "/edit");
        assertThat(form.typed("user")).containsExactly(adviser.id());
        assertThat(form.words()).contains("いまはアドバイザーの役割がありません");
        Form change = adviser(name).with("user", adviser.id()).with("version", "1");
        assertThat(officer.post(HERE + "/" + id + "/edit", change).location()).endsWith("done=changed");
    }

    @Test
    void whoIsRetiredCanBeTakenBack() {
        String name = Forms.fresh("見本");
        String id = added(adviser(name));
        assertThat(officer.post(HERE + "/" + id + "/retire", Form.of()).location())
                .isEqualTo(HERE + "?done=retired");
        assertThat(officer.get(HERE).page().select("#retired th:contains(" + name + ")"))
                .hasSize(1);
        assertThat(officer.post(HERE + "/" + id + "/retire", Form.of()).location())
                .isEqualTo(HERE + "?refused=gone");
        assertThat(officer.post(HERE + "/" + id + "/edit", adviser(name).with("version", "2"))
                        .location())
                .isEqualTo(HERE + "?refused=gone");
        assertThat(officer.get(HERE + "?refused=gone").words()).contains("もう引退にしました");
        assertThat(officer.post(HERE + "/" + id + "/back", Form.of()).location())
                .isEqualTo(HERE + "?done=back");
        assertThat(officer.get(HERE).page().select("#advisers th:contains(" + name + ")"))
                .hasSize(1);
    }

    @Test
    void theListCountsTheHalfDaysThatAreStillOffered() {
        String name = Forms.fresh("見本");
        String id = added(adviser(name));
        LocalDate today = LocalDate.now(Grants.JAPAN);
        for (LocalDate day : List.of(
                today,
                FiscalYear.of(today).lastDay(),
                today.minusDays(1),
                FiscalYear.of(today).lastDay().plusDays(1))) {
            Books.changeControl("INSERT IGNORE INTO dispatch_offer VALUES (?, ?, 'MORNING')", id, day);
        }
        long offered = today.equals(FiscalYear.of(today).lastDay()) ? 1 : 2;
        assertThat(officer.get(HERE)
                        .page()
                        .select("tr:contains(" + name + ") td.number")
                        .eachText())
                .containsExactly("24回", offered + " " + name);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("name", "", "氏名"),
                Arguments.of("name", "一\n二", "氏名"),
                Arguments.of("base", "架空町", "市町村が分かりません"),
                Arguments.of("base", "", "市町村が分かりません"),
                Arguments.of("most", "-1", "0から500"),
                Arguments.of("most", "501", "0から500"),
                Arguments.of("most", "多い", "0から500"),
                Arguments.of("kana", "あ\u0007", "1行"),
                Arguments.of("employer", "あ\nい", "1行"),
                Arguments.of("contract", "あ\u202Eい", "200字"),
                Arguments.of("fields", "一\n二\u0007", "50行"),
                Arguments.of("barred", "今別町", "1行目：「今別町」の後に"),
                Arguments.of("barred", "今別町 一\n架空町 二", "2行目：市町村「架空町」"),
                Arguments.of("barred", "今別町 一\n\n023035 二", "3行目：「023035」は上の行"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatDoesNotDoIsToldAtItsFieldAndEverythingComesBack(String field, String typed, String told) {
        Form form = adviser(Forms.fresh("見本")).with(field, typed);
        Answer answer = officer.post(HERE + "/new", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrong(field)).contains(told);
        assertThat(answer.typed("qualifications")).containsExactly("社会福祉士");
        assertThat(answer.page().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
    }

    @Test
    void aThousandLinesOfFieldsOrTownsAreRefused() {
        Answer answer = officer.post(
                HERE + "/new",
                adviser(Forms.fresh("見本"))
                        .with("barred", "今別町 理由\n".repeat(1_000))
                        .with(
                                "fields",
                                IntStream.range(0, 1_000)
                                        .mapToObj(i -> "分野" + i)
                                        .collect(Collectors.joining("\n"))));
        assertThat(answer.wrong("barred")).contains("100行まで");
        assertThat(answer.wrong("fields")).contains("50行まで");
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"ADVISER", "PREFECTURE_ADMINISTRATOR", "PREFECTURE_OFFICER"})
    void officersSeeTheListAndAdvisersDoNot(StandardRole role) {
        Answer answer = Caller.as(People.with(PREFECTURE, role)).get(HERE);
        assertThat(answer.status()).isEqualTo(role == StandardRole.ADVISER ? 404 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/retire", "/back"})
    void anotherPrefecturesAdviserIsNotThere(String below) {
        String elsewhere = DispatchThings.adviser(RunningPages.OTHER_PREFECTURE, false);
        assertThat(officer.post(HERE + "/" + elsewhere + below, adviser("別人").with("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(officer.get(HERE + "/" + elsewhere + "/edit").status()).isEqualTo(404);
        assertThat(Books.control("SELECT * FROM dispatch_adviser WHERE id = ?", elsewhere)
                        .get(0))
                .containsEntry("name", "見本 助言")
                .containsEntry("retired_at", null);
    }

    @Test
    void englishReadersReadTheSame() {
        Answer list = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER))
                .reading("en")
                .get(HERE);
        assertThat(list.title()).isEqualTo("Advisers");
    }
}
