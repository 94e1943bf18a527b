package jp.kasane.web.dispatch.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.kernel.authority.Grants;
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
import org.junit.jupiter.params.provider.EnumSource;

/** A town's own visits. */
class TownVisitsPagesTest {

    private static final Place TOWN = RunningPages.get().town();

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final String here = "/t/" + TOWN.code() + "/visits";
    private final String adviser = DispatchThings.adviser(RunningPages.PREFECTURE, "見本 町側", null);

    private String visit(String state) {
        return VisitThings.visit(RunningPages.PREFECTURE, TOWN.code(), adviser, state);
    }

    @Test
    void theTownSeesWhoComesAndAgrees() {
        String id = visit("PROPOSED");
        Answer list = coordinator.get(here);
        assertThat(list.words()).contains("見本 町側", "日の返事をしてください");
        assertThat(list.page().select("nav a[aria-current=page]").eachText()).contains("アドバイザー派遣");
        assertThat(coordinator.get(here + "/" + id).words()).contains("見本 町側", "参加支援", "返事待ち");
        assertThat(coordinator
                        .post(here + "/" + id + "/agree", Form.of("version", "1"))
                        .location())
                .endsWith("?done=agreed");
    }

    @Test
    void whoCannotNamesOtherDays() {
        String id = visit("PROPOSED");
        LocalDate other = LocalDate.now(Grants.JAPAN).plusDays(60);
        Form past = Form.of("version", "1", "cannot", "議会", "days", "2020-01-01");
        Answer wrong = coordinator.post(here + "/" + id + "/cannot", past);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("days")).isNotBlank();
        assertThat(wrong.typed("cannot")).containsExactly("議会");
        assertThat(coordinator
                        .post(here + "/" + id + "/cannot", past.with("days", other + "、" + other.plusDays(1)))
                        .location())
                .endsWith("?done=cannot");
        assertThat(VisitThings.stateOf(id)).isEqualTo("UNPLANNED");
        assertThat(Books.control("SELECT day FROM dispatch_visit_event WHERE visit_id = ? AND action = 'WISH'", id))
                .hasSize(2);
    }

    @Test
    void theTownWritesItsViewAndTheHomeworkAndNobodyOverwritesIt() {
        String id = visit("HELD");
        Form form = Form.of("version", "0", "view", "役に立った", "done", "名簿を作った");
        assertThat(coordinator.post(here + "/" + id + "/reply", form).location())
                .endsWith("?done=replied");
        assertThat(coordinator.get(here + "/" + id).words()).contains("役に立った", "名簿を作った");
        Answer late = coordinator.post(here + "/" + id + "/reply", form.with("view", "別の受け止め"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が先に変えました", "役に立った");
        assertThat(late.typed("view")).containsExactly("別の受け止め");
        assertThat(coordinator
                        .post(here + "/" + id + "/reply", form.with("view", ""))
                        .wrong("view"))
                .isNotBlank();
    }

    @Test
    void theCalendarFileIsHad() {
        assertThat(coordinator
                        .get(here + "/" + visit("CONFIRMED") + "/visit.ics")
                        .body())
                .contains("BEGIN:VCALENDAR");
        assertThat(coordinator
                        .get(here + "/" + visit("UNPLANNED") + "/visit.ics")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherTownsVisitIsNotThere() {
        String id = VisitThings.visit(
                RunningPages.PREFECTURE, RunningPages.get().otherTown().code(), adviser, "PROPOSED");
        assertThat(coordinator.get(here + "/" + id).status()).isEqualTo(404);
        assertThat(coordinator
                        .post(here + "/" + id + "/agree", Form.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(VisitThings.stateOf(id)).isEqualTo("PROPOSED");
        assertThat(coordinator.get(here).body()).doesNotContain(id);
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"CASE_WORKER", "COMMISSIONED_WORKER", "REPORTER", "AUDITOR"})
    void whoAppliesForNothingSeesNothing(StandardRole role) {
        assertThat(Caller.as(People.with(TOWN, role)).get(here).status()).isIn(403, 404);
    }
}
