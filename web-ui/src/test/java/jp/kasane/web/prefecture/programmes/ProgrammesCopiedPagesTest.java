package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** A programme copied for the next year, and a draft deleted. */
class ProgrammesCopiedPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private String made(String title) {
        Answer made = officer.post(HERE + "/new", AProgramme.aomori(title));
        assertThat(made.location()).as(made.toString()).startsWith(HERE + "/").endsWith("?done=made");
        return made.location().substring(HERE.length() + 1).replaceFirst("\\?.*", "");
    }

    private static Programme kept(String id) {
        return DispatchThings.read(PREFECTURE, id);
    }

    @Test
    void aProgrammeIsCopiedForTheNextYearWithoutThoseLeftOut() {
        String title = Forms.fresh("派遣");
        String id = made(title);
        Answer copied = officer.post(HERE + "/" + id + "/copy", Form.of());
        assertThat(copied.location()).startsWith(HERE + "/").endsWith("?done=copied");
        String copy = copied.location().substring(HERE.length() + 1).replaceFirst("\\?.*", "");
        assertThat(copy).isNotEqualTo(id);
        Programme before = kept(id);
        Programme after = kept(copy);
        assertThat(after.year()).isEqualTo(before.year().next());
        assertThat(after.settings().from()).isEqualTo(before.settings().from().plusYears(1));
        assertThat(after.settings().exclusions()).isEmpty();
        assertThat(officer.get(copied.location()).words()).contains(title, "翌年度の事業として写しました", "令和9年度");
        String elsewhere = DispatchThings.programme(RunningPages.OTHER_PREFECTURE);
        assertThat(officer.post(HERE + "/" + elsewhere + "/copy", Form.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsDeletedByWhoeverSaysThatItMayBe() {
        String id = made(Forms.fresh("派遣"));
        assertThat(officer.get(HERE + "/" + id).words()).contains("この事業を消す");
        Answer unsure = officer.post(HERE + "/" + id + "/delete", Form.of("version", "1"));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.wrong("sure")).contains("消してよい");
        Form sure = Form.of("version", "1", "sure", "yes");
        assertThat(officer.post(HERE + "/" + id + "/delete", sure.with("version", "7"))
                        .location())
                .endsWith("?refused=stale");
        Answer deleted = officer.post(HERE + "/" + id + "/delete", sure);
        assertThat(deleted.location()).isEqualTo(HERE + "?done=deleted");
        assertThat(officer.get(deleted.location()).words()).contains("派遣事業を消しました");
        assertThat(officer.get(HERE + "/" + id).status()).isEqualTo(404);
        String open = DispatchThings.programme(PREFECTURE, "OPEN");
        assertThat(officer.get(HERE + "/" + open).words()).doesNotContain("この事業を消す");
        assertThat(officer.post(HERE + "/" + open + "/delete", sure).location()).endsWith("?refused=NOT_A_DRAFT");
    }
}
