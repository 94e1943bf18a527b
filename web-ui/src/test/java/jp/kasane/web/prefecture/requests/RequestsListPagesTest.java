package jp.kasane.web.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The applications of a programme side by side: their order, their columns, how many towns there are. */
class RequestsListPagesTest {

    private static final Place TOWN = RunningPages.get().town();

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private String programme = "";
    private String here = "";
    private String id = "";
    private String one = "";

    @BeforeEach
    void anApplication() {
        programme = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
        here = "/p/020001/dispatch/" + programme + "/requests";
        id = RequestThings.request(TOWN.code(), programme, "SENT");
        one = here + "/" + id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sent", "-sent", "state", "-state", "nonsense", "--town", "-"})
    void theListIsShownInWhateverOrderIsAskedFor(String sort) {
        String second = RequestThings.request(RunningPages.get().otherTown().code(), programme, "DECLINED");
        Answer list = officer.get(here + "?sort=" + sort);
        assertThat(list.page().select("#requests tbody a").eachAttr("href"))
                .containsExactlyInAnyOrder(one, here + "/" + second);
        if (sort.equals("-state")) {
            assertThat(list.page().select("#requests tbody a").attr("href")).isEqualTo(here + "/" + second);
        }
        assertThat(list.page().select("th[aria-sort=ascending], th[aria-sort=descending]"))
                .hasSize(List.of("sent", "-sent", "state", "-state").contains(sort) ? 1 : 0);
    }

    @Test
    void theColumnOfGroupsIsThereWhereAnybodyNamesOne() {
        assertThat(officer.get(here).page().select("#requests th").eachText()).doesNotContain("作業部会");
        Books.changeControl("UPDATE dispatch_request SET answers = '{\"group\":\"移動支援部会\"}' WHERE id = ?", id);
        Answer list = officer.get(here);
        assertThat(list.page().select("#requests th").eachText()).contains("作業部会");
        assertThat(list.page().select("#requests td").eachText()).contains("移動支援部会");
    }

    @Test
    void aTownIsCountedOnceHoweverManyOfItsRequestsAreAccepted() {
        Books.changeControl("UPDATE dispatch_programme SET kind = 'ON_REQUEST' WHERE id = ?", programme);
        Form accepted = Form.of("version", "1", "reason", "よい");
        officer.post(one + "/accept", accepted);
        String second = RequestThings.request(TOWN.code(), programme, "SENT");
        assertThat(officer.post(here + "/" + second + "/accept", accepted).location())
                .endsWith("?done=accepted");
        assertThat(officer.get(here).words()).contains("1市町村（2市町村まで）");
    }
}
