package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed of a programme and does not fit, or only sometimes matters. */
class ProgrammeFormTest {

    private static final String HERE = "/p/020001/dispatch";

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    @ParameterizedTest
    @CsvSource({
        "title, '', 入力してください",
        "from, 令和8年2月30日, 日付として読めません",
        "until, 2027-04-01, 年度の中",
        "until, 2026-05-31, より前です",
        "applyUntil, 2026-04-01, より前です",
        "applyUntil, 2027-03-01, より後です",
        "year, 99, 一覧から",
        "kind, X, 一覧から",
        "townsQuota, 六, 整数",
        "townsQuota, 1999, しかありません",
        "townsQuota, '', 市町村の数を入れて",
        "visitsPerRequest, 5, 段階は4つですが、訪問は5回",
        "closed, 'R8.8.13、きょう', 1行に1日",
        "fee, 1000000, 予算の上限を超えます",
        "noonMinutes, 600, より長く",
        "fieldsRequired, maybe, 一覧から",
        "weight.TRAVEL, -1, 整数",
        "stage.S1.title, 現状把握, もう一つあります",
        "stage.S1.leastDays, 365, 間に合いません",
        "stage.S1.mostDays, 7, 28日以上にして",
        "stage.S2.from, 2026-05-01, はみ出して",
        "stage.S2.until, 2026-06-05, 間に合いません",
        "exclusion.X1.town, 032018, この都道府県の市町村ではありません",
        "exclusion.X1.reason, '', 入力してください",
        "question.Q1.choices, ある, 2つ以上"
    })
    void whatDoesNotFitIsToldWithHowToMendItAndNothingIsLost(String field, String typed, String said) {
        Form form = AProgramme.aomori(Forms.fresh("派遣")).with(field, typed);
        Answer refused = officer.post(HERE + "/new", form);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains(said);
        for (String name : form.names()) {
            if (!List.of("year", "kind", "fieldsRequired").contains(name)) {
                assertThat(refused.typed(name)).as(name).containsAll(form.all(name));
            }
        }
    }

    @Test
    void theWorkingGroupIsAskedForWhereTheProgrammeSaysSo() {
        String title = Forms.fresh("派遣");
        Answer made = officer.post(HERE + "/new", AProgramme.aomori(title).with("tiedToGroup", "yes"));
        assertThat(officer.get(made.location()).words()).contains("市町村の作業部会を決めて派遣する");
    }
}
