package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a town reads and does of an application in each of its states. */
class ApplyingPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";
    private static final Person PERSON = People.with(TOWN, StandardRole.COORDINATOR);

    private final Caller coordinator = Caller.as(PERSON);
    private final String programme = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");

    private String request(String state) {
        return RequestThings.request(TOWN.code(), programme, state);
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 続きを書いて送る, true, true",
        "SENT, '', true, false",
        "ASKED_BACK, 質問に答える, true, true",
        "ACCEPTED, '', true, false",
        "DECLINED, '', false, false",
        "WITHDRAWN, '', false, false",
    })
    void thePageOffersWhatTheStateAllows(String state, String next, boolean withdraws, boolean attaches) {
        String id = request(state);
        Answer page = coordinator.get(HERE + "/requests/" + id);
        assertThat(page.page().select(".page-head a.button").text()).isEqualTo(next);
        assertThat(page.page().select("form[action$=/withdraw]")).hasSize(withdraws ? 1 : 0);
        assertThat(page.page().select("form[action$=/attachments]")).hasSize(attaches ? 1 : 0);
        if (!withdraws) {
            assertThat(coordinator
                            .post(HERE + "/requests/" + id + "/withdraw", Form.of("version", "1", "why", "わけ"))
                            .location())
                    .endsWith("?refused=STATE");
        }
        if (next.isEmpty()) {
            Answer edit = coordinator.post(
                    HERE + "/requests/" + id + "/edit",
                    RequestThings.form("send").with("version", "1"));
            assertThat(edit.location()).endsWith("?refused=STATE");
            assertThat(coordinator.get(edit.location()).words()).contains("いまの状態では、それはできません");
        }
        assertThat(row(id)).containsEntry("state", state);
    }

    @Test
    void anAttachmentOfAnotherApplicationIsNotThere() {
        String mine = request("DRAFT");
        String file = RequestThings.attachment(request("WITHDRAWN"));
        assertThat(coordinator
                        .get(HERE + "/requests/" + mine + "/attachments/" + file)
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .post(HERE + "/requests/" + mine + "/attachments/" + file + "/remove", Form.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void visitsThatAreAgreedStayAfterAWithdrawalAndThisIsSaidAsLongAsThereAreAny() {
        String id = request("ACCEPTED");
        String agreed = RequestThings.visit(id, "UNPLANNED");
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'CONFIRMED', adviser_id = ?, day = '2027-02-03', half = 'MORNING' WHERE id = ?",
                DispatchThings.adviser(RunningPages.PREFECTURE, "見本 残る", null),
                agreed);
        coordinator.post(HERE + "/requests/" + id + "/withdraw", Form.of("version", "1", "why", "合併のため"));
        Answer page = coordinator.get(HERE + "/requests/" + id);
        assertThat(page.words()).contains("確定した訪問が1件残っています", "都道府県が取りやめの手続きをします", "合併のため");
        assertThat(page.page().select("#visits a").attr("href")).isEqualTo("/t/" + TOWN.code() + "/visits/" + agreed);
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'CANCELLED', adviser_id = NULL, day = NULL, half = NULL WHERE id = ?",
                agreed);
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).doesNotContain("確定した訪問が1件");
    }
}
