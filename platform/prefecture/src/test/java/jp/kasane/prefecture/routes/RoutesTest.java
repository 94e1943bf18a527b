package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        routes.replace(List.of(FERRY, PASS), officer);
        assertThat(routes.of(HERE)).containsExactly(PASS, FERRY);
        assertThat(routes.count(HERE)).isEqualTo(2);
        assertThat(routes.of(HERE, 1, 1)).containsExactly(FERRY);
        assertThat(routes.travel(HERE)
                        .between("024244", "023078", LocalDate.of(2027, 1, 12))
                        .passable())
                .isFalse();
        routes.replace(List.of(FERRY), officer);
        assertThat(routes.of(HERE)).containsExactly(FERRY);
        routes.replace(List.of(), officer);
        assertThat(routes.of(HERE)).isEmpty();
        assertThat(trail()).hasSize(3).containsOnly("ROUTES_REPLACED 020001 prefecture 020001");
    }

    @Test
    void oneWayTwiceLeavesTheOldTable() {
        routes.replace(List.of(PASS), officer);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> routes.replace(List.of(FERRY, FERRY), officer)))
                .isNotNull();
        assertThat(routes.of(HERE)).containsExactly(PASS);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void positionsAreReplacedWhole() {
        positions.replace(
                Map.of("022012", new Position(40.8222, 140.7474), "023035", new Position(41.18, 140.48)), officer);
        assertThat(positions.of(HERE)).containsOnlyKeys("022012", "023035");
        assertThat(positions.of(HERE)).containsEntry("022012", new Position(40.8222, 140.7474));
        positions.replace(Map.of("022012", new Position(40.8, 140.7)), officer);
        assertThat(positions.of(HERE)).containsExactly(Map.entry("022012", new Position(40.8, 140.7)));
        assertThat(trail()).hasSize(2).containsOnly("POSITIONS_REPLACED 020001 prefecture 020001");
    }

    @Test
    void ofTwoFilesTakenInAtOnceOneCountsWhole() throws Exception {
        List<Route> one = new ArrayList<>();
        List<Route> other = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            one.add(new Route(String.valueOf(100_000 + i), "200000", 60, null, Set.of(), Set.of(), 0));
            other.add(new Route(String.valueOf(100_000 + i), "300000", 60, null, Set.of(), Set.of(), 0));
        }
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                List<Callable<Void>> takings = new ArrayList<>();
                for (List<Route> file : List.of(one, other, one, other)) {
                    takings.add(() -> {
                        routes.replace(file, officer);
                        return null;
                    });
                }
                for (Future<Void> taken : both.invokeAll(takings)) {
                    taken.get();
                }
                assertThat(routes.of(HERE))
                        .extracting(Route::to)
                        .hasSize(300)
                        .containsOnly(routes.of(HERE).get(0).to());
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void eachPrefectureHasItsOwn() {
        routes.replace(List.of(PASS), officer);
        positions.replace(Map.of("022012", new Position(40.8, 140.7)), officer);
        routes.replace(List.of(FERRY), elsewhere);
        positions.replace(Map.of(), elsewhere);
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
        routes.replace(List.of(PASS), officer);
        assertThatIllegalStateException().isThrownBy(() -> routes.replace(List.of(), adviser));
        assertThatIllegalStateException().isThrownBy(() -> positions.replace(Map.of(), adviser));
        assertThatIllegalArgumentException().isThrownBy(() -> routes.replace(List.of(), town));
        assertThatIllegalArgumentException().isThrownBy(() -> positions.replace(Map.of(), town));
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
        routes.replace(many, officer);
        assertThat(routes.count(HERE)).isEqualTo(Routes.MOST);
        many.add(PASS);
        assertThatIllegalArgumentException().isThrownBy(() -> routes.replace(many, officer));
        assertThat(routes.count(HERE)).isEqualTo(Routes.MOST);
    }
}
