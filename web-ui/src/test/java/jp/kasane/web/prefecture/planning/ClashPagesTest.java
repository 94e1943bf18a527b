package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PlanThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search says of rules that cannot hold together. */
class ClashPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final PlanThings plan = PlanThings.of(PREFECTURE);

    @ParameterizedTest
    @CsvSource({
        "true, true, （数えて確かめました）",
        "true, false, 数えて確かめました。時間が足りず、どれが関わるかまでは絞れていません",
        "false, true, これを外すと見つかりました",
        "false, false, 置き方が見つかりませんでした。時間が足りず、どれが関わるかまでは絞れていません"
    })
    void howSureItIsThatRulesCannotHoldTogetherIsTold(boolean proven, boolean fewest, String words) {
        String run = plan.run("DONE");
        Books.changeControl(
                "UPDATE dispatch_run SET best = ? WHERE id = ?",
                "{\"seconds\":10,\"versions\":{},\"placed\":{},\"repairs\":[],\"conflict\":{\"rules\":[\"AVAILABLE\"],"
                        + "\"visits\":[\"" + plan.first + "\"],\"advisers\":[],\"proven\":" + proven + ",\"fewest\":"
                        + fewest
                        + "}}",
                run);
        Answer page = officer.get(plan.path() + "/runs/" + run);
        assertThat(page.words()).contains("いっしょには守れない決まり", words);
        assertThat(page.words().contains("絞れていません")).isEqualTo(!fewest);
    }
}
