package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTravelTest {

    private static final String AOMORI = "022012";
    private static final String IMABETSU = "023035";
    private static final String SAI = "024261";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 18);
    private static final Map<String, Position> POSITIONS =
            Map.of(AOMORI, new Position(40.8222, 140.7474), IMABETSU, new Position(41.1786, 140.4828));

    private static Route route(String from, String to, int minutes) {
        return new Route(from, to, minutes, null, Set.of(), Set.of(), 1_000);
    }

    @Test
    void nobodyTravelsWhereTheyAre() {
        assertThat(new RouteTravel(List.of(), Map.of()).between(AOMORI, AOMORI, JANUARY))
                .isEqualTo(new Leg(0, 0));
    }

    @Test
    void theTableCountsInBothDirectionsUnlessItSaysOtherwise() {
        RouteTravel one = new RouteTravel(List.of(route(AOMORI, IMABETSU, 70)), POSITIONS);
        assertThat(one.between(AOMORI, IMABETSU, JUNE)).isEqualTo(new Leg(70, 1_000));
        assertThat(one.between(IMABETSU, AOMORI, JUNE)).isEqualTo(new Leg(70, 1_000));
        RouteTravel both =
                new RouteTravel(List.of(route(AOMORI, IMABETSU, 70), route(IMABETSU, AOMORI, 80)), POSITIONS);
        assertThat(both.between(IMABETSU, AOMORI, JUNE).minutes()).isEqualTo(80);
        assertThat(both.inTable(IMABETSU, AOMORI)).isTrue();
        assertThat(both.inTable(IMABETSU, SAI)).isFalse();
    }

    @Test
    void inItsWinterMonthsAWayTakesLongerAndInItsClosedOnesThereIsNone() {
        Route pass = new Route(AOMORI, SAI, 150, 200, Set.of(Month.DECEMBER), Set.of(Month.JANUARY), 4_000);
        RouteTravel travel = new RouteTravel(List.of(pass), POSITIONS);
        assertThat(travel.between(AOMORI, SAI, JUNE).minutes()).isEqualTo(150);
        assertThat(travel.between(SAI, AOMORI, LocalDate.of(2026, 12, 1)).minutes())
                .isEqualTo(200);
        Leg closed = travel.between(AOMORI, SAI, JANUARY);
        assertThat(closed.passable()).isFalse();
        assertThat(closed.yen()).isEqualTo(4_000);
    }

    @Test
    void withoutALineTheDistanceSaysHowLongItTakes() {
        double kilometres = POSITIONS.get(AOMORI).kilometresTo(POSITIONS.get(IMABETSU));
        assertThat(kilometres).isCloseTo(45.4, within(0.5));
        RouteTravel travel = new RouteTravel(List.of(), POSITIONS);
        Leg summer = travel.between(AOMORI, IMABETSU, JUNE);
        assertThat(summer.minutes()).isEqualTo((int) Math.round(kilometres * 1.5));
        assertThat(summer.yen()).isEqualTo((int) Math.round(kilometres * 37));
        assertThat(travel.between(IMABETSU, AOMORI, JUNE)).isEqualTo(summer);
        assertThat(travel.between(AOMORI, IMABETSU, JANUARY))
                .isEqualTo(new Leg((int) Math.round(kilometres * 1.5 * 1.3), summer.yen()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,120", "2026-12-01,156", "2027-03-31,156", "2027-04-01,120"})
    void withoutAPositionItTakesTwoHours(LocalDate day, int minutes) {
        assertThat(new RouteTravel(List.of(), POSITIONS).between(AOMORI, SAI, day))
                .isEqualTo(new Leg(minutes, 2_960));
    }

    @ParameterizedTest
    @CsvSource({
        "022012,022012,1,0",
        "22012,023035,1,0",
        "022012,023035,-1,0",
        "022012,023035,1441,0",
        "022012,023035,1,-1"
    })
    void aRouteThatCannotBeIsNone(String from, String to, int minutes, int yen) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route(from, to, minutes, null, Set.of(), Set.of(), yen));
    }

    @ParameterizedTest
    @CsvSource({"91,0", "0,181", "-90.1,0", "NaN,0", "0,NaN"})
    void aPositionIsOnEarth(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(latitude, longitude));
    }
}
