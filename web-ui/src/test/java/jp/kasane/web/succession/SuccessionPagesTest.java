package jp.kasane.web.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A town's new name and its merger, on the pages of the prefecture and of its people. */
class SuccessionPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/p/020001/towns/" + TOWN.code() + "/succession";
    private static final String AT_TOWN = "/t/" + TOWN.code() + "/";

    private final Caller ken = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
    private final Caller officer = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));

    @AfterEach
    void asItWas() {
        Books.changeControl("DELETE FROM town_name WHERE town_code = ?", TOWN.code());
        Books.changeControl("DELETE FROM merger WHERE predecessor = ?", TOWN.code());
    }

    @Test
    void aNameForLaterIsListedAsPlannedAndTheTownKeepsItsOwnUntilThen() {
        Answer done = ken.post(HERE + "/rename", rename("R12.4.1"));
        assertThat(done.location()).isEqualTo(HERE + "?done=RENAMED");
        assertThat(ken.get(HERE).page().select("#names tbody tr").eachText())
                .last()
                .asString()
                .contains("新しい町", "予定");
        assertThat(officer.get(AT_TOWN).words()).doesNotContain("新しい町");
        assertThat(ken.post(HERE + "/rename/withdraw", Form.of("day", "2030-04-01"))
                        .location())
                .isEqualTo(HERE + "?done=RENAME_WITHDRAWN");
        assertThat(ken.get(HERE).words()).doesNotContain("新しい町");
    }

    @Test
    void fromItsDayOnTheHeaderCallsTheTownByItsNewNameAndOldVersionsByTheOld() {
        String before = officer.get(AT_TOWN).page().select("h1").text();
        String record = Things.consultation(TOWN, Things.intake());
        Books.change(
                Books.of(TOWN),
                "UPDATE consultation_history SET changed_at = changed_at - INTERVAL 400 DAY WHERE consultation_id = ?",
                record);
        Books.changeControl(
                "INSERT INTO town_name VALUES (?, CURDATE() - INTERVAL 3 DAY, '新しい町', 'あたらしいまち', 'x', NOW(6), NULL)",
                TOWN.code());
        assertThat(officer.get(AT_TOWN).page().select("h1").text()).isEqualTo("新しい町");
        assertThat(officer.get(AT_TOWN + "consultations/" + record + "/versions")
                        .words())
                .contains("当時の名称：" + before);
        assertThat(officer.get(AT_TOWN + "consultations/" + record + "/versions/print")
                        .words())
                .contains("新しい町", "当時の名称：" + before);
    }

    @Test
    void whatDoesNotDoIsToldAtItsField() {
        assertThat(ken.post(HERE + "/rename", rename("きのう")).wrong("from")).isNotBlank();
        assertThat(ken.post(HERE + "/rename", rename("R12.4.1").with("name", " "))
                        .wrong("name"))
                .isNotBlank();
        assertThat(ken.post(HERE + "/rename", rename("R2.4.1")).wrong("from")).contains("過去の日付");
        Answer nowhere = ken.post(HERE + "/merge", merge("000000", "R12.4.1"));
        assertThat(nowhere.wrong("successor")).isNotBlank();
        assertThat(nowhere.typed("mergeWhy")).containsExactly("告示第2号");
        assertThat(Books.control("SELECT * FROM town_name WHERE town_code = ?", TOWN.code()))
                .isEmpty();
    }

    @Test
    void aPlannedMergerIsWithdrawnByTheSamePage() {
        String successor = RunningPages.get().registeredTown(PREFECTURE);
        assertThat(ken.post(HERE + "/merge", merge(successor, "R12.4.1")).location())
                .isEqualTo(HERE + "?done=MERGER_PLANNED");
        assertThat(ken.get(HERE).words()).contains(successor);
        assertThat(ken.get("/p/020001/towns/" + successor + "/succession").words())
                .contains(TOWN.code());
        assertThat(ken.post(HERE + "/merge/withdraw", Form.of("withdrawWhy", "取りやめ"))
                        .location())
                .isEqualTo(HERE + "?done=MERGER_WITHDRAWN");
        assertThat(mergers()).isEmpty();
    }

    private static void hasMerged() {
        Books.changeControl(
                "INSERT INTO merger VALUES (?, ?, CURDATE() - INTERVAL 1 DAY, 'x', 'x', NOW(6), NULL)",
                TOWN.code(),
                RunningPages.get().registeredTown(PREFECTURE));
    }

    @Test
    void thatATownHasMergedIsSaidOnceOnEachOfItsPages() {
        Caller administrator = Caller.as(People.with(TOWN, StandardRole.TOWN_ADMINISTRATOR));
        hasMerged();
        for (String page : List.of("", "people", "departure", "access-log")) {
            assertThat(administrator
                            .get(AT_TOWN + page)
                            .page()
                            .select(".notice")
                            .eachText())
                    .as(page)
                    .filteredOn(notice -> notice.contains("この市町村は合併しました"))
                    .hasSize(1);
        }
    }

    @Test
    void whoseTownHasMergedReadsAndPrintsAndIsToldWhyNothingCanBeChanged() {
        String record = Things.consultation(TOWN, Things.intake());
        Caller administrator = Caller.as(People.with(TOWN, StandardRole.TOWN_ADMINISTRATOR));
        hasMerged();

        assertThat(officer.get(AT_TOWN).words()).contains("合併しました：見本町");
        Answer read = officer.get(AT_TOWN + "consultations/" + record);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.words()).contains("この市町村は合併しました", Things.SECRET);
        assertThat(officer.get(AT_TOWN + "consultations/" + record + "/print").status())
                .isEqualTo(200);
        assertThat(officer.get(AT_TOWN).page().select("a[href$=consultations/new]"))
                .isEmpty();
        assertToldWhy("consultations/new");
        assertToldWhy("consultations/" + record + "/edit");
        assertThat(officer.post(AT_TOWN + "consultations/new", Things.intake()).status())
                .isEqualTo(403);
        assertThat(officer.post(AT_TOWN + "consultations/" + record + "/step/finish", Form.of())
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .post(AT_TOWN + "profile/figures/new", Things.figureForm())
                        .status())
                .isEqualTo(403);
        assertThat(administrator.get(AT_TOWN + "access-log").status()).isEqualTo(200);
    }

    private void assertToldWhy(String address) {
        Answer refused = officer.get(AT_TOWN + address);
        assertThat(refused.status()).as(address).isEqualTo(403);
        assertThat(refused.words()).contains("読むことだけできます");
    }

    private static Form rename(String from) {
        return Form.of("name", "新しい町", "kana", "あたらしいまち", "from", from, "renameWhy", "告示第1号");
    }

    private static Form merge(String successor, String on) {
        return Form.of("successor", successor, "on", on, "mergeWhy", "告示第2号");
    }

    private static List<Map<String, String>> mergers() {
        return Books.control("SELECT * FROM merger WHERE predecessor = ?", TOWN.code());
    }
}
