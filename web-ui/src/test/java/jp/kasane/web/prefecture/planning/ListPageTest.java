package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.HERE;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.afternoon;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.ofStage;
import static jp.kasane.web.prefecture.planning.APlanSeen.typed;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.SortLink;
import jp.kasane.web.page.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan as a list: in its orders, with what has no day above and what does not count any more below. */
class ListPageTest {

    private static final APlanSeen THREE = APlanSeen.two()
            .with(
                    visit("V1", "T2", 1, VisitState.CONFIRMED, at("B", "2026-06-16")),
                    visit("V2", "T1", 1, VisitState.PROPOSED, afternoon("A", "2026-06-16")),
                    visit("V3", "T1", 2, VisitState.PROPOSED, at("B", "2026-07-14")),
                    visit("V4", "T2", 2, VisitState.UNPLANNED, null));

    private static ListPage page(PrefectureVisit reader, APlanSeen plan, String... asked) {
        Situation now = plan.build();
        return ListPage.of(reader, APlanSeen.frame(reader, now), now, typed(asked));
    }

    private static List<String> order(String... asked) {
        return page(JAPANESE, THREE, asked).rows().stream()
                .map(row -> row.href().replaceAll(".*/", ""))
                .toList();
    }

    @Test
    void withoutVisitsTheListIsEmpty() {
        ListPage page = page(JAPANESE, APlanSeen.two());
        assertThat(page.rows()).isEmpty();
        assertThat(page.unplanned()).isEmpty();
        assertThat(page.leftOut()).isEmpty();
        assertThat(page.tabs().standing()).isEqualTo("訪問0件のうち、日が決まったもの0件、確定したもの0件");
    }

    @Test
    void whatHasNoDayStandsByItself() {
        ListPage page = page(JAPANESE, THREE);
        assertThat(page.rows()).hasSize(3);
        assertThat(page.unplanned())
                .singleElement()
                .satisfies(row -> assertThat(row.href()).isEqualTo(HERE + "/V4"));
        assertThat(page.tabs().standing()).isEqualTo("訪問4件のうち、日が決まったもの3件、確定したもの1件");
    }

    @ParameterizedTest
    @CsvSource({
        "day, '', 'V1,V2,V3'",
        "day, desc, 'V3,V2,V1'",
        "town, '', 'V2,V3,V1'",
        "adviser, '', 'V2,V1,V3'",
        "stage, '', 'V1,V2,V3'",
        "stage, desc, 'V3,V1,V2'",
        "no-such-column, '', 'V1,V2,V3'",
        "DAY, '', 'V1,V2,V3'",
        "'', desc, 'V3,V2,V1'",
    })
    void itIsSortedByWhatIsAskedForAndByDayWithinWhatIsEqual(String sort, String dir, String order) {
        assertThat(String.join(",", order("sort", sort, "dir", dir))).isEqualTo(order);
    }

    @Test
    void theTenthVisitComesAfterTheSecond() {
        APlanSeen plan = APlanSeen.two()
                .with(
                        ofStage(visit("V10", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")), null, 10),
                        ofStage(visit("V2", "T1", 1, VisitState.PROPOSED, at("A", "2026-07-14")), null, 2));
        assertThat(page(JAPANESE, plan, "sort", "stage").rows())
                .extracting(VisitRow::stage)
                .containsExactly("第2回", "第10回");
    }

    @Test
    void theColumnThatSortsIsTurnedByPressingItAgain() {
        List<SortLink> up = page(JAPANESE, THREE).columns();
        assertThat(up.get(0).direction()).isEqualTo(SortLink.Direction.ASCENDING);
        assertThat(up.get(0).href()).isEqualTo(HERE + "?sort=day&dir=desc");
        assertThat(up.get(1).direction()).isEqualTo(SortLink.Direction.NONE);
        assertThat(up.get(1).href()).isEqualTo(HERE + "?sort=town");
        List<SortLink> down =
                page(JAPANESE, THREE, "sort", "adviser", "dir", "desc").columns();
        assertThat(down.get(3).direction()).isEqualTo(SortLink.Direction.DESCENDING);
        assertThat(down.get(3).href()).isEqualTo(HERE + "?sort=adviser");
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitState.class,
            names = {"PROPOSED", "CONFIRMED"})
    void whatIsLeftOutLeadsToItsOwnPageWhereTheReasonIsWritten(VisitState state) {
        APlanSeen plan = APlanSeen.two().leftOut(visit("V9", "T1", 1, state, at("A", "2026-06-16")));
        ListPage.LeftOut one = page(JAPANESE, plan).leftOut().get(0);
        assertThat(one.visit())
                .isEqualTo(new Link("見本町 第1回 現状把握 令和8年6月16日(火) 午前 見本 一郎", "/p/020001/dispatch/P1/visits/V9"));
        assertThat(one.cancel()).contains(new Link("取りやめる理由を書く", "/p/020001/dispatch/P1/visits/V9#reason"));
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitState.class,
            names = {"HELD", "REPORTED", "PAID"})
    void whatTookPlaceIsLeftOutWithoutBeingCancelled(VisitState state) {
        APlanSeen plan = APlanSeen.two().leftOut(visit("V9", "T1", 1, state, at("A", "2026-05-12")));
        assertThat(page(JAPANESE, plan).leftOut().get(0).cancel()).isEmpty();
    }

    @Test
    void aProposalSaysWhoHasAgreedAlready() {
        APlanSeen plan = APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        APlanSeen.agreed(visit("V2", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-23")), true, false),
                        APlanSeen.agreed(visit("V3", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-30")), false, true),
                        visit("V4", "T2", 1, VisitState.CONFIRMED, at("B", "2026-07-07")));
        assertThat(page(JAPANESE, plan).rows())
                .extracting(row -> row.state().label())
                .containsExactly("返事待ち", "市町村が同意", "アドバイザーが同意", "確定");
        assertThat(page(JAPANESE, plan).rows()).extracting(VisitRow::agreed).containsExactly(false, false, false, true);
        assertThat(page(JAPANESE, plan).rows().get(3).state().tone()).isNotEqualTo(Tone.NEUTRAL);
    }

    @Test
    void inEnglishDaysAndColumnsAreEnglish() {
        ListPage page = page(ENGLISH, THREE);
        assertThat(page.columns().get(0).label()).isNotEqualTo("訪問日");
        assertThat(page.rows().get(0).day()).isEqualTo("16 June 2026 (Tue)");
        assertThat(page.rows().get(1).half()).isEqualTo("afternoon");
        assertThat(page.tabs().standing()).isEqualTo("4 visits, 3 with a day, 1 confirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "calendar", "advisers", "towns", "gantt", "map", "load"})
    void everyViewHasItsTab(String word) {
        Tabs.View view = Tabs.View.of(word);
        assertThat(view.word()).isEqualTo(word);
        Tabs tabs = Tabs.of(JAPANESE, THREE.build(), view);
        Link here = tabs.views().get(tabs.current());
        assertThat(here.href()).isEqualTo(word.equals("list") ? HERE : HERE + "?view=" + word);
        assertThat(tabs.views()).hasSize(7);
        assertThat(tabs.actions())
                .extracting(Link::href)
                .containsExactly(HERE + "/runs", HERE + "/repair", HERE + "/weights", "/p/020001/dispatch/P1/visits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LIST", "year", "map "})
    void aViewThatThereIsNotIsTheList(String word) {
        assertThat(Tabs.View.of(word)).isEqualTo(Tabs.View.LIST);
    }
}
