package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme.Kind;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a town hands in when it is not taken any more: it is said why, and nothing typed is lost. */
class TooLatePagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";
    private static final Question CHOICE = new Question("Q2", "庁内の会議", "", true, List.of("ある", "ない"));

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final Caller english =
            Caller.as(People.with(TOWN, StandardRole.COORDINATOR)).reading("en");

    private static String apply(String programme) {
        return HERE + "/apply/" + programme;
    }

    private static Form form(String act) {
        return Form.of("act", act, "subjects", "T1", "preferred", "", "impossible", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "send"})
    void aNewOneThatComesTooLateIsShownAgainWithAllThatWasTyped(String act) {
        Offered offered = Offered.ofThree()
                .asking(new Question("Q1", "いまの課題", "", true, List.of()), CHOICE)
                .toAGroup();
        String programme = offered.open(Kind.QUOTA);
        LocalDate yesterday = LocalDate.now(Grants.JAPAN).minusDays(1);
        offered.applying(yesterday.minusDays(1), yesterday).becomes(programme);
        String day = Offered.YEAR.lastDay().minusDays(3).toString();
        Form typed = form(act)
                .with("q.Q1", "会議に人が\n集まらない")
                .with("q.Q2", Picks.id("ない"))
                .with("group", "移動支援部会")
                .with("preferred", day)
                .with("impossible", Offered.YEAR.lastDay().toString());
        Answer late = coordinator.post(apply(programme), typed);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("いまは受け付けていないか、事業が終わっています", "書いたものは、下に残っています");
        for (String name : List.of("q.Q1", "q.Q2", "group", "subjects", "preferred", "impossible")) {
            assertThat(late.typed(name)).as(name).containsExactly(typed.first(name));
        }
        Answer told = english.post(apply(programme), typed);
        assertThat(told.words()).contains("No applications are taken now", "What you wrote is still below");
        assertThat(Books.control("SELECT id FROM dispatch_request WHERE programme_id = ?", programme))
                .isEmpty();
    }

    @Test
    void aNewOneForWhatIsSetUpAnewComesBackInWordsAndNothingOfTheProgrammeIsShown() {
        String programme = Offered.ofThree()
                .asking(new Question("Q1", "まだ見せない問い", "", true, List.of()))
                .open(Kind.QUOTA);
        Books.changeControl("UPDATE dispatch_programme SET state = 'DRAFT', was_open = TRUE WHERE id = ?", programme);
        Answer late = coordinator.post(apply(programme), form("save").with("q.Q1", "会議に人が集まらない"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("いまは受け付けていない", "会議に人が集まらない").doesNotContain("まだ見せない問い", programme);
        assertThat(coordinator.get(apply(programme)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "WITHDRAWN"})
    void whatCannotBeWithdrawnAnyMoreIsSaidAlsoToWhoeverGaveNoReason(String state) {
        String id = RequestThings.request(TOWN.code(), Offered.ofThree().open(Kind.QUOTA), state);
        String one = HERE + "/requests/" + id;
        Answer blank = coordinator.post(one + "/withdraw", Form.of("version", "1", "why", " "));
        assertThat(blank.location()).isEqualTo(one + "?refused=STATE");
        assertThat(coordinator.get(blank.location()).words()).contains("いまの状態では、それはできません");
        assertThat(english.get(blank.location()).words()).contains("Not from its present state");
        String typed = "長".repeat(Told.LONGEST + 1);
        Answer late = coordinator.post(one + "/withdraw", Form.of("version", "1", "why", typed));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("先に変えました", typed);
    }
}
