package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.prefecture.dispatch.AProgramme;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final AProgramme programme = new AProgramme()
            .until(LocalDate.of(2027, 9, 30))
            .adviser("ann")
            .stage("first", 0, null)
            .stage("second", 28, 56)
            .stage("third", 28, 56)
            .visit("a", "east", "r", "first")
            .visit("b", "east", "r", "second")
            .visit("c", "east", "r", "third");
    private final Search search = SomeProblem.search(programme.build(), 1_000);
    private final Draft draft = new Draft(search.grid);

    @Test
    void theFirstStageLeavesRoomForTheOthers() {
        assertThat(until("a")).isEqualTo(LocalDate.of(2027, 9, 30).minusDays(56));
        assertThat(from("a")).isEqualTo(LocalDate.of(2027, 6, 2));
    }

    @Test
    void theLastStageComesAfterTheOthersHadTheirs() {
        assertThat(from("c")).isEqualTo(LocalDate.of(2027, 6, 2).plusDays(56));
        assertThat(until("c")).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    @Test
    void whatIsPlacedNarrowsWhatIsNot() {
        draft.place(0, search.grid.offer(morning("ann", MONDAY)));

        assertThat(from("b")).isEqualTo(MONDAY.plusDays(28));
        assertThat(until("b")).isEqualTo(MONDAY.plusDays(56));
        assertThat(from("c")).isEqualTo(MONDAY.plusDays(56));
        assertThat(until("c")).isEqualTo(MONDAY.plusDays(112));
    }

    @Test
    void neighboursAreBoundByTheRulesAndOthersOnlyByForesight() {
        Order rules = search.grid.order;

        assertThat(rules.least(0, 0, 1)).isEqualTo(28);
        assertThat(rules.least(0, 0, 2)).isEqualTo(1);
        assertThat(search.windows.far.least(0, 0, 2)).isEqualTo(56);
        assertThat(search.windows.far.most(0, 0, 2)).isEqualTo(112);
        assertThat(rules.holds(0, 0, 10, 1, 38)).isTrue();
        assertThat(rules.holds(0, 0, 10, 1, 37)).isFalse();
        assertThat(rules.holds(0, 1, 38, 0, 10)).isTrue();
    }

    private LocalDate from(String visit) {
        return search.grid.date(search.windows.from(draft, search.grid.visit(visit)));
    }

    private LocalDate until(String visit) {
        return search.grid.date(search.windows.until(draft, search.grid.visit(visit)));
    }
}
