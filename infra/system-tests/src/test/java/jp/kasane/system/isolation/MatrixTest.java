package jp.kasane.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.People.Stage;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the product against every role, held at the place itself, at another place, and in every stage of a grant's
 * life. Generated from the compiled pages, so that a new operation is in it before anybody thinks of it; what is expected follows
 * from the catalogue of roles alone.
 */
class MatrixTest {

    private static final Place OWN = Towns.SOTOGAHAMA;
    private static final Place OTHER = Towns.YOMOGITA;
    private static final Place OTHER_PREFECTURE = Place.prefecture("030007");

    private final People people = new People(RunningKasane.get());
    private final Samples samples = new Samples(RunningKasane.get());
    private final String nowhere = Caller.nobody().get("/no/such/page").body();

    static Stream<StandardRole> roles() {
        return Stream.of(StandardRole.values());
    }

    static List<Operation> operations() {
        return Operation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationNamesTheRightItNeeds(Operation operation) {
        assertThat(operation.right()).as(operation.where()).isPresent();
        boolean placed = operation.right().filter(Right::placed).isPresent();
        assertThat(placed).isEqualTo(operation.inTown() || operation.inPrefecture());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleHeldAtThePlaceOpensExactlyItsOwnOperations(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? OWN : Towns.AOMORI;
        Person person = people.with(place, role);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : placed(place.kind())) {
            Right right = operation.right().orElseThrow();
            Answer answer = ask(operation, person, place);
            if (role.has(right) ? !admitted(answer) : !nowhere(answer)) {
                wrong.add(operation + " as " + role + " (" + right + "): " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleHeldElsewhereOpensNothingHere(StandardRole role) {
        boolean town = role.placeKind() == Place.Kind.TOWN;
        Person person = people.stranger("架空 他所");
        people.grant(person, town ? OTHER : OTHER_PREFECTURE, role, Stage.LIVE);
        assertThat(opened(person, town ? OWN : Towns.AOMORI)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleAtTheOtherKindOfPlaceOpensNothingHere(StandardRole role) {
        boolean town = role.placeKind() == Place.Kind.TOWN;
        Person person = people.with(town ? OWN : Towns.AOMORI, role);
        assertThat(opened(person, town ? Towns.AOMORI : OWN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIVE"})
    void noRoleOpensAnythingUnlessItsGrantIsLive(Stage stage) {
        Person inTown = people.stranger("架空 " + stage);
        Person inPrefecture = people.stranger("架空 " + stage);
        for (StandardRole role : StandardRole.values()) {
            boolean town = role.placeKind() == Place.Kind.TOWN;
            people.grant(town ? inTown : inPrefecture, town ? OWN : Towns.AOMORI, role, stage);
        }
        assertThat(opened(inTown, OWN)).isEmpty();
        assertThat(opened(inPrefecture, Towns.AOMORI)).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInOrTold() {
        for (Operation operation : Operation.all()) {
            if (operation.right().orElseThrow() == Right.ANYONE) {
                continue;
            }
            String address = operation.address(samples.unknown(OWN));
            Answer answer = operation.method().equals("GET")
                    ? Caller.nobody().get(address)
                    : Caller.nobody().post(address, Map.of());
            assertThat(answer.status()).as(operation + "").isIn(303, 401);
            assertThat(answer.location()).as(operation + "").matches("(/login.*|)");
        }
    }

    private List<String> opened(Person person, Place place) {
        return placed(place.kind()).stream()
                .filter(operation -> !nowhere(ask(operation, person, place)))
                .map(Operation::toString)
                .toList();
    }

    private static List<Operation> placed(Place.Kind kind) {
        return Operation.all().stream()
                .filter(operation -> kind == Place.Kind.TOWN ? operation.inTown() : operation.inPrefecture())
                .toList();
    }

    private Answer ask(Operation operation, Person person, Place place) {
        String address = operation.address(samples.of(operation, person, place));
        Caller caller = Caller.as(person);
        return operation.method().equals("GET") ? caller.get(address) : caller.post(address, samples.form(operation));
    }

    /** Past the gate: done, refused with a reason, or led on; but neither hidden nor broken. */
    private static boolean admitted(Answer answer) {
        return answer.status() < 500 && answer.status() != 404 && answer.status() != 401 && answer.status() != 403;
    }

    private boolean nowhere(Answer answer) {
        return answer.status() == 404 && title(answer.body()).equals(title(nowhere));
    }

    private static String title(String page) {
        return page.replaceFirst("(?s).*<h1>(.*?)</h1>.*", "$1");
    }
}
