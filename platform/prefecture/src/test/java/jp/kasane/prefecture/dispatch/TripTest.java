package jp.kasane.prefecture.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.prefecture.dispatch.Travel.Leg;
import org.junit.jupiter.api.Test;

class TripTest {

    private static final Terms TERMS = Terms.USUAL;

    @Test
    void wholeWayAndItsPrice() {
        Trip trip = Trip.of(TERMS, new Leg(50, 700), new Leg(20, 300), new Leg(60, 800));

        assertThat(trip).isEqualTo(new Trip(130, 1800, false, true, true));
    }

    @Test
    void theWayHomeDoesNotCountToTheDayWhereANightIsSpent() {
        Leg far = new Leg(300, 0);

        assertThat(Trip.of(TERMS, far, Trip.NONE, far)).isEqualTo(new Trip(600, 0, true, true, true));
    }

    @Test
    void aDayMayBeFilledButNotMore() {
        assertThat(Trip.of(TERMS, new Leg(240, 0), Trip.NONE, new Leg(240, 0)).reachable())
                .isTrue();
        assertThat(Trip.of(TERMS, new Leg(240, 0), new Leg(1, 0), new Leg(240, 0))
                        .reachable())
                .isFalse();
        assertThat(Trip.of(TERMS, new Leg(10, 0), Trip.NONE, new Leg(481, 0)).reachable())
                .isFalse();
    }

    @Test
    void anImpassableLegIsNoWay() {
        Leg none = new Leg(Leg.IMPASSABLE, 0);

        assertThat(Trip.of(TERMS, none, Trip.NONE, none).reachable()).isFalse();
        assertThat(Trip.of(TERMS, new Leg(1, 0), none, new Leg(1, 0)).overNoon())
                .isFalse();
    }

    @Test
    void noonIsAsLongAsThePrefectureSays() {
        assertThat(Trip.of(TERMS, new Leg(1, 0), new Leg(90, 0), new Leg(1, 0)).overNoon())
                .isTrue();
        assertThat(Trip.of(TERMS, new Leg(1, 0), new Leg(91, 0), new Leg(1, 0)).overNoon())
                .isFalse();
    }
}
