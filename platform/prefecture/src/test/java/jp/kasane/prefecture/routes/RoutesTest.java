package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final String AKITA = "050008";
    private static final Route PASS = new Route(
            "022012",
            "023035",
            70,
            95,
            Set.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH),
            Set.of(),
            2_400);
    private static final Route FERRY =
            new Route("023078", "024244", 100, null, Set.of(), Set.of(Month.JANUARY, Month.FEBRUARY), 3_000);

    private static TestTowns places;
    private static Routes routes;
    private static Positions positions;
    private static Viewer officer;
    private static Viewer elsewhere;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        places.control()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO prefecture (code, name, realm, client_id, client_secret,"
                                        + " state, created_at) VALUES ('050008', '別県', 'other', 'kasane-web', 'x', 'ACTIVE', NOW(6))"));
        routes = new Routes(places.control());
        positions = new Positions(places.control());
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_OFFICER);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        places.control().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM dispatch_route");
            handle.execute("DELETE FROM dispatch_position");
            handle.execute("DELETE FROM control_audit");
        });
    }

    private static boolean replaced(List<Route> file, Viewer by) {
        return routes.replace(file, routes.seen(by.prefecture()), by);
    }

    private static boolean replaced(Map<String, Position> file, Viewer by) {
        return positions.replace(file, positions.seen(by.prefecture()), by);
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_code, subject_kind, subject_id) FROM control_audit"
                                        + " ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void theTableIsReplacedWhole() {
        replaced(List.of(FERRY, PASS), officer);
        assertThat(routes.of(HERE)).containsExactly(PASS, FERRY);
        assertThat(routes.count(HERE)).isEqualTo(2);
        assertThat(routes.of(HERE, 1, 1)).containsExactly(FERRY);
        assertThat(routes.travel(HERE)
                        .between("024244", "023078", LocalDate.of(2027, 1, 12))
                        .passable())
                .isFalse();
        replaced(List.of(FERRY), officer);
        assertThat(routes.of(HERE)).containsExactly(FERRY);
        replaced(List.of(), officer);
        assertThat(routes.of(HERE)).isEmpty();
        assertThat(trail()).hasSize(3).containsOnly("ROUTES_REPLACED 020001 prefecture 020001");
    }

    @Test
    void oneWayTwiceLeavesTheOldTable() {
        replaced(List.of(PASS), officer);
        assertThat(catchThrowable(() -> replaced(List.of(FERRY, FERRY), officer)))
                .isNotNull();
        assertThat(routes.of(HERE)).containsExactly(PASS);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void positionsAreReplacedWhole() {
        replaced(Map.of("022012", new Position(40.8222, 140.7474), "023035", new Position(41.18, 140.48)), officer);
        assertThat(positions.of(HERE)).containsOnlyKeys("022012", "023035");
        assertThat(positions.of(HERE)).containsEntry("022012", new Position(40.8222, 140.7474));
        replaced(Map.of("022012", new Position(40.8, 140.7)), officer);
        assertThat(positions.of(HERE)).containsExactly(Map.entry("022012", new Position(40.8, 140.7)));
        assertThat(trail()).hasSize(2).containsOnly("POSITIONS_REPLACED 020001 prefecture 020001");
    }

    @Test
    void ofFilesTakenInAtOnceTheFirstCountsWholeAndTheOthersAreRefused() throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                int seen = routes.seen(HERE);
                List<Callable<Boolean>> takings = new ArrayList<>();
                for (String to : List.of("200000", "300000", "400000", "500000")) {
                    List<Route> file = ways(to, round);
                    takings.add(() -> routes.replace(file, seen, officer));
                }
                int taken = 0;
                for (Future<Boolean> one : four.invokeAll(takings)) {
                    taken += one.get() ? 1 : 0;
                }
                assertThat(taken).isEqualTo(1);
                assertThat(routes.of(HERE))
                        .extracting(Route::to)
                        .hasSize(300)
                        .containsOnly(routes.of(HERE).get(0).to());
                assertThat(trail()).hasSize(round + 1);
            }
        } finally {
            four.shutdownNow();
        }
    }

    private static List<Route> ways(String to, int minutes) {
        return IntStream.range(0, 300)
                .mapToObj(i -> new Route(String.valueOf(100_000 + i), to, minutes, null, Set.of(), Set.of(), 0))
                .toList();
    }

    @Test
    void whoeverSawAnotherTableReplacesNothing() {
        int empty = routes.seen(HERE);
        assertThat(empty).isZero();
        assertThat(routes.replace(List.of(PASS), empty, officer)).isTrue();
        int one = routes.seen(HERE);
        assertThat(one).isPositive();
        assertThat(routes.replace(List.of(FERRY), empty, officer)).isFalse();
        assertThat(routes.of(HERE)).containsExactly(PASS);
        assertThat(trail()).hasSize(1);
        assertThat(routes.replace(List.of(FERRY, PASS), one, officer)).isTrue();
        assertThat(routes.replace(List.of(PASS), one, officer)).isFalse();
        assertThat(routes.of(HERE)).hasSize(2);
        routes.replace(List.of(PASS), routes.seen(HERE), officer);
        assertThat(routes.seen(HERE)).as("the same table again").isEqualTo(one);
    }

    static Stream<Route> otherThanThePass() {
        Set<Month> winter = PASS.winterMonths();
        return Stream.of(
                new Route("022012", "023078", 70, 95, winter, Set.of(), 2_400),
                new Route("023035", "022012", 70, 95, winter, Set.of(), 2_400),
                new Route("022012", "023035", 71, 95, winter, Set.of(), 2_400),
                new Route("022012", "023035", 70, 96, winter, Set.of(), 2_400),
                new Route("022012", "023035", 70, null, Set.of(), Set.of(), 2_400),
                new Route("022012", "023035", 70, 95, Set.of(Month.JANUARY), Set.of(), 2_400),
                new Route("022012", "023035", 70, 95, winter, Set.of(Month.MAY), 2_400),
                new Route("022012", "023035", 70, 95, winter, Set.of(), 2_401));
    }

    @ParameterizedTest
    @MethodSource("otherThanThePass")
    void whateverIsOtherwiseInATableItIsAnotherOne(Route other) {
        replaced(List.of(PASS), officer);
        int before = routes.seen(HERE);
        replaced(List.of(other), officer);
        assertThat(routes.seen(HERE)).isNotEqualTo(before);
    }

    @Test
    void monthsThatMoveFromOneColumnToTheNextAreNotTheSame() {
        Set<Month> january = Set.of(Month.JANUARY);
        replaced(List.of(new Route("022012", "023035", 70, 95, january, Set.of(), 0)), officer);
        int before = routes.seen(HERE);
        replaced(List.of(new Route("022012", "023035", 70, 95, Set.of(), january, 0)), officer);
        assertThat(routes.seen(HERE)).isNotEqualTo(before);
    }

    @Test
    void whoeverSawOtherPlacesReplacesNone() {
        Map<String, Position> aomori = Map.of("022012", new Position(40.8222, 140.7474));
        assertThat(positions.replace(aomori, 0, officer)).isTrue();
        int seen = positions.seen(HERE);
        assertThat(positions.replace(Map.of(), 0, officer)).isFalse();
        assertThat(positions.of(HERE)).isEqualTo(aomori);
        Map<String, Position> moved = Map.of("022012", new Position(40.8222, 140.7475));
        assertThat(positions.replace(moved, seen, officer)).isTrue();
        assertThat(positions.seen(HERE)).isNotEqualTo(seen);
        assertThat(trail()).hasSize(2);
    }

    @Test
    void whatStandsElsewhereIsNobodysBusinessHere() {
        replaced(List.of(PASS), elsewhere);
        replaced(Map.of("052019", new Position(39.7, 140.1)), elsewhere);
        assertThat(routes.seen(HERE)).isZero();
        assertThat(positions.seen(HERE)).isZero();
        assertThat(routes.replace(List.of(FERRY), 0, officer)).isTrue();
        assertThat(routes.replace(List.of(FERRY), 0, elsewhere)).isFalse();
        assertThat(routes.of(AKITA)).containsExactly(PASS);
    }

    @Test
    void eachPrefectureHasItsOwn() {
        replaced(List.of(PASS), officer);
        replaced(Map.of("022012", new Position(40.8, 140.7)), officer);
        replaced(List.of(FERRY), elsewhere);
        replaced(Map.of(), elsewhere);
        assertThat(routes.of(HERE)).containsExactly(PASS);
        assertThat(positions.of(HERE)).hasSize(1);
        assertThat(routes.of(AKITA)).containsExactly(FERRY);
        assertThat(routes.count(AKITA)).isEqualTo(1);
        assertThat(positions.of(AKITA)).isEmpty();
    }

    @Test
    void neitherAnAdviserNorATownChangesThem() {
        Viewer adviser = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        Viewer town = places.newViewer(Place.town("023035"), StandardRole.TOWN_ADMINISTRATOR);
        replaced(List.of(PASS), officer);
        assertThatIllegalStateException().isThrownBy(() -> replaced(List.of(), adviser));
        assertThatIllegalStateException().isThrownBy(() -> replaced(Map.of(), adviser));
        assertThatIllegalArgumentException().isThrownBy(() -> routes.replace(List.of(), 0, town));
        assertThatIllegalArgumentException().isThrownBy(() -> positions.replace(Map.of(), 0, town));
        assertThat(routes.of(HERE)).containsExactly(PASS);
    }

    @Test
    void aTableOfEveryWayOfTheLargestPrefectureIsTakenAndNoLargerOne() {
        List<Route> many = new ArrayList<>();
        for (int from = 0; from < 200; from++) {
            for (int to = 0; to < 200; to++) {
                many.add(new Route(100_000 + from + "", 200_000 + to + "", 60, null, Set.of(), Set.of(), 0));
            }
        }
        replaced(many, officer);
        assertThat(routes.count(HERE)).isEqualTo(Routes.MOST);
        many.add(PASS);
        assertThatIllegalArgumentException().isThrownBy(() -> replaced(many, officer));
        assertThat(routes.count(HERE)).isEqualTo(Routes.MOST);
    }
}
