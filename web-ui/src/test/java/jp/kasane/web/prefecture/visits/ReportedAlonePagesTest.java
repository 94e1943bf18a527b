package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the officer reads of a report that an adviser writes alone, and what to do once they cannot any more. */
class ReportedAlonePagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String ALONE = "報告は、このアドバイザーが自分で書きます";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final String here = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE) + "/visits/";
    private final Person person = People.with(PREFECTURE, StandardRole.ADVISER);
    private final String adviser = VisitThings.ownAdviser(person, PREFECTURE);

    private String visit(String state) {
        return VisitThings.visit(PREFECTURE, RunningPages.get().town().code(), adviser, state);
    }

    private static Form report() {
        return Form.of("version", "1", "findings", "窓口", "advice", "集まる", "homework", "名簿", "next", "見る");
    }

    @Test
    void whereTheirRoleHasEndedTheOfficerReportsOnceNobodySignsInAsThem() {
        String id = visit("HELD");
        Books.changeControl("UPDATE access_grant SET state = 'REVOKED' WHERE user_id = ?", person.id());
        Answer page = officer.get(here + id);
        assertThat(page.words()).contains(ALONE, "「利用者」を「なし」に");
        String edit = "/p/020001/dispatch/advisers/" + adviser + "/edit";
        assertThat(page.page().select("main a").eachAttr("href")).contains(edit);
        Answer refused = officer.post(here + id + "/report", report());
        assertThat(officer.get(refused.location()).words()).contains("先にアドバイザーの画面で");
        Form nobody = Controls.untouched(officer.get(edit).page().selectFirst("main form.form"))
                .with("user", "");
        assertThat(officer.post(edit, nobody).location()).endsWith("done=changed");
        assertThat(officer.get(here + id).words()).doesNotContain(ALONE);
        assertThat(officer.post(here + id + "/report", report()).location()).endsWith("?done=reported");
        assertThat(VisitThings.stateOf(id)).isEqualTo("REPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "UNPLANNED", "CANCELLED", "PAID"})
    void whereThereIsNothingToReportThePageDoesNotSpeakOfIt(String state) {
        assertThat(officer.get(here + visit(state)).words()).doesNotContain(ALONE);
    }

    @Test
    void ofOneAsWhomNobodySignsInItSaysNothingOfTheKind() {
        String professor = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        String id = VisitThings.visit(PREFECTURE, RunningPages.get().town().code(), professor, "HELD");
        assertThat(officer.get(here + id).words()).doesNotContain(ALONE).contains("アドバイザーに代わって報告を書く");
    }

    @Test
    void englishReadersReadIt() {
        officer.reading("en");
        assertThat(officer.get(here + visit("HELD")).words())
                .contains("This adviser writes the report themselves", "choose nobody as the user");
    }
}
