package jp.kasane.prefecture.dispatch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import org.junit.jupiter.api.Test;

class LegsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 6, 29);
    private static final LocalDate[] DAYS =
            FIRST.datesUntil(LocalDate.of(2027, 8, 3)).toArray(LocalDate[]::new);
    private static final String[] PLACES = {"home", "east"};

    private final Map<LocalDate, Integer> asked = new HashMap<>();

    private Legs legs(Travel travel) {
        Problem usual = new AProgramme().adviser("ann").visit("v", "east").build();
        Travel counted = (from, to, day) -> {
            asked.merge(day, 1, Integer::sum);
            return travel.between(from, to, day);
        };
        Problem problem = new Problem(
                usual.today(),
                usual.from(),
                usual.until(),
                usual.closed(),
                usual.stages(),
                usual.advisers(),
                usual.towns(),
                usual.visits(),
                counted,
                usual.terms(),
                usual.weights());
        int[] months = new int[DAYS.length];
        for (int day = 0; day < DAYS.length; day++) {
            months[day] = DAYS[day].getMonthValue() - FIRST.getMonthValue();
        }
        return new Legs(problem, PLACES, DAYS, months);
    }

    @Test
    void eachDayHasItsOwnWhereAFerryGoesOnSomeDaysOnly() {
        Travel ferry = (from, to, day) -> new Leg(day.getDayOfMonth() % 2 == 0 ? 60 : Leg.IMPASSABLE, 0);
        Legs legs = legs(ferry);
        for (int day = 0; day < DAYS.length; day++) {
            assertThat(legs.of(0, 1, day)).isEqualTo(ferry.between("home", "east", DAYS[day]));
        }
    }

    @Test
    void aMonthsRoadIsThatOfItsMonth() {
        Travel winter = (from, to, day) -> new Leg(day.getMonthValue() * 10, 0);
        Legs legs = legs(winter);
        for (int day = 0; day < DAYS.length; day++) {
            assertThat(legs.of(0, 1, day).minutes()).isEqualTo(DAYS[day].getMonthValue() * 10);
        }
    }

    @Test
    void aRoadIsAskedForOnce() {
        Legs legs = legs((from, to, day) -> new Leg(60, 0));
        for (int time = 0; time < 3; time++) {
            for (int day = 0; day < DAYS.length; day++) {
                legs.of(0, 1, day);
            }
        }
        assertThat(asked).hasSize(DAYS.length).values().containsOnly(1);
    }

    @Test
    void thereIsNoWayToWhereOneIs() {
        Legs legs = legs((from, to, day) -> new Leg(60, 0));

        assertThat(legs.of(0, 0, 3)).isEqualTo(new Leg(0, 0));
        assertThat(asked).isEmpty();
    }

    @Test
    void thereAndBackMayDiffer() {
        Legs legs = legs((from, to, day) -> new Leg(from.equals("home") ? 30 : 40, 0));

        assertThat(legs.of(0, 1, 0).minutes()).isEqualTo(30);
        assertThat(legs.of(1, 0, 0).minutes()).isEqualTo(40);
    }
}
