package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.prefecture.planning.GroupsPage.Group;
import org.junit.jupiter.api.Test;

/** A plan by adviser and by town. */
class GroupsPageTest {

    private static APlanSeen some() {
        return APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("B", "2026-06-16")),
                        visit("V2", "T2", 1, VisitState.PROPOSED, at("A", "2026-06-23")),
                        visit("V3", "T1", 2, VisitState.PROPOSED, at("A", "2026-07-14")),
                        visit("V4", "T2", 2, VisitState.UNPLANNED, null));
    }

    private static GroupsPage advisers(PrefectureVisit reader, APlanSeen plan) {
        Situation now = plan.build();
        return GroupsPage.ofAdvisers(reader, APlanSeen.frame(reader, now), now);
    }

    private static GroupsPage towns(APlanSeen plan) {
        Situation now = plan.build();
        return GroupsPage.ofTowns(JAPANESE, APlanSeen.frame(JAPANESE, now), now);
    }

    @Test
    void withoutVisitsThereAreNoGroups() {
        assertThat(advisers(JAPANESE, APlanSeen.two()).groups()).isEmpty();
        assertThat(towns(APlanSeen.two()).groups()).isEmpty();
    }

    @Test
    void everyAdviserHasTheirOwnAndWhatHasNoDayStandsLast() {
        GroupsPage page = advisers(JAPANESE, some());
        assertThat(page.groups()).extracting(Group::name).containsExactly("見本 一郎", "見本 二郎", "日が決まっていない訪問");
        assertThat(page.groups().get(0).rows()).extracting(VisitRow::town).containsExactly("試験村", "見本町");
        assertThat(page.groups()).extracting(Group::id).doesNotHaveDuplicates();
        assertThat(page.tabs().current()).isEqualTo(Tabs.View.ADVISERS.ordinal());
    }

    @Test
    void everyTownHasItsOwnWhetherOrNotItHasADay() {
        GroupsPage page = towns(some());
        assertThat(page.groups()).hasSize(2);
        assertThat(page.groups()).allSatisfy(group -> assertThat(group.rows()).hasSize(2));
        assertThat(page.tabs().current()).isEqualTo(Tabs.View.TOWNS.ordinal());
    }

    @Test
    void twoAdvisersOfOneNameAreNotOne() {
        GroupsPage page = advisers(JAPANESE, some().adviser("B", "見本 一郎", false));
        assertThat(page.groups()).extracting(Group::name).containsExactly("見本 一郎", "見本 一郎", "日が決まっていない訪問");
        assertThat(page.groups().get(0).rows()).hasSize(2);
        assertThat(page.groups().get(1).rows()).hasSize(1);
    }

    @Test
    void whoRetiredAndWhoIsNotThereAnyMoreAreNamedSo() {
        APlanSeen plan = APlanSeen.two()
                .adviser("B", "見本 二郎", true)
                .with(
                        visit("V1", "T1", 1, VisitState.HELD, at("B", "2026-05-12")),
                        visit("V2", "T3", 1, VisitState.UNPLANNED, null));
        assertThat(advisers(JAPANESE, plan).groups())
                .extracting(Group::name)
                .containsExactly("見本 二郎（引退）", "日が決まっていない訪問");
        assertThat(towns(plan).groups()).extracting(Group::name).containsExactly("T3", "見本町");
    }

    @Test
    void inEnglishWhatHasNoDayIsNamedInEnglish() {
        assertThat(advisers(ENGLISH, some()).groups()).extracting(Group::name).contains("Visits without a day");
    }
}
