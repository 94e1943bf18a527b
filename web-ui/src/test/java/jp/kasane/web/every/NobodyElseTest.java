package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.People.Stage;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Samples;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation against every role, held here, elsewhere, and in every stage of a grant's life. */
@ExtendWith(LeavesAfterEach.class)
class NobodyElseTest {

    private static final RunningPages PAGES = RunningPages.get();

    private final String hidden = Caller.nobody().get("/no/such/page").title();

    static Stream<Operation> placed() {
        return Operation.placed().stream();
    }

    static Stream<Operation> needingAPerson() {
        return Operation.all().stream().filter(operation -> operation.right() != Right.ANYONE);
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void aRoleOpensExactlyItsOwnOperations(StandardRole role) {
        Place place = own(role.placeKind());
        Person person = People.with(place, role);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.at(place.kind())) {
            Answer answer = Samples.of(operation, person, place).send();
            if (role.has(operation.right()) != admitted(answer) || role.has(operation.right()) == hidden(answer)) {
                wrong.add(operation + " (" + operation.right() + "): " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void aRoleHeldElsewhereOpensNothingHere(StandardRole role) {
        boolean town = role.placeKind() == Place.Kind.TOWN;
        Person neighbour = People.with(town ? PAGES.otherTown() : RunningPages.OTHER_PREFECTURE, role);
        assertThat(opened(neighbour, own(role.placeKind()))).isEmpty();
        Person above = People.with(own(role.placeKind()), role);
        assertThat(opened(above, town ? RunningPages.PREFECTURE : PAGES.town())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIVE"})
    void noRoleOpensAnythingUnlessItsGrantIsLive(Stage stage) {
        for (Place place : List.of(PAGES.town(), RunningPages.PREFECTURE)) {
            Person person = People.stranger();
            Stream.of(StandardRole.values())
                    .filter(role -> role.placeKind() == place.kind())
                    .forEach(role -> People.grant(person.id(), place, role, stage));
            assertThat(opened(person, place)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("needingAPerson")
    void whoIsNotSignedInIsLedToTheSignInByALinkAndToldByAForm(Operation operation) {
        String address = operation.address(name -> switch (name) {
            case "town" -> PAGES.town().code();
            case "prefecture" -> RunningPages.PREFECTURE.code();
            default -> "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        });
        if (operation.reads()) {
            Answer led = Caller.nobody().get(address);
            assertThat(led.status()).isEqualTo(303);
            assertThat(led.location()).isEqualTo("/login?return=" + Form.encoded(address));
            assertThat(Caller.nobody().fetch(address).status()).isEqualTo(401);
        } else {
            Answer told = Caller.nobody().post(address, Form.of("x", "1"));
            assertThat(told.status()).isEqualTo(401);
            assertThat(told.setCookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("placed")
    void aPlaceOfOthersAnOnlyRevokedOneAndOneThatNeverWasAnswerAlike(Operation operation) {
        Place place = operation.usualPlace();
        Person person = People.stranger();
        String told = tellable(operation, person, place.code());
        assertThat(told).startsWith("404");
        for (String code : List.of(RunningPages.NOWHERE, "000000", "12345", "0000000", "abcdef", "٠٢٠٠٠١", "０２００１")) {
            assertThat(tellable(operation, person, code)).as(code).isEqualTo(told);
        }
    }

    private static String tellable(Operation operation, Person person, String code) {
        String address = operation.address(name -> switch (name) {
            case "town", "prefecture" -> Form.encoded(code);
            default -> "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        });
        Answer answer = operation.reads()
                ? Caller.as(person).get(address)
                : Caller.as(person).post(address, Form.of());
        return answer.tellable(Form.encoded(Form.encoded(code)), Form.encoded(code), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "ONBOARDING"})
    void aTownThatIsNotOpenIsToldToItsOwnPeopleAlone(String state) {
        Place shut = PAGES.newTown();
        jp.kasane.web.running.Books.changeControl(
                "UPDATE tenant SET state = ?, state_reason = '庁舎の移転' WHERE code = ?", state, shut.code());
        Person own = People.withEverything(shut);
        for (Operation operation : Operation.at(Place.Kind.TOWN)) {
            String address =
                    operation.address(name -> name.equals("town") ? shut.code() : "01ARZ3NDEKTSV4RRFFQ69G5FAV");
            Answer answer = operation.reads()
                    ? Caller.as(own).get(address)
                    : Caller.as(own).post(address, Form.of());
            assertThat(answer.status()).as(operation.toString()).isEqualTo(state.equals("SUSPENDED") ? 403 : 503);
            assertThat(answer.words().contains("庁舎の移転")).isEqualTo(state.equals("SUSPENDED"));
            Answer stranger = operation.reads()
                    ? Caller.as(People.stranger()).get(address)
                    : Caller.as(People.stranger()).post(address, Form.of());
            assertThat(hidden(stranger)).as(operation.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"schema_version = '0'", "schema_version = '999'", "schema_version = NULL", "upgrading_to = '2'"})
    void aTownAtAnotherVersionIsToldToItsOwnPeopleAloneAndNoOtherTownIsShut(String stands) {
        Place shut = PAGES.newTown();
        jp.kasane.web.running.Books.changeControl("UPDATE tenant SET " + stands + " WHERE code = ?", shut.code());
        Person own = People.withEverything(shut);
        for (Operation operation : Operation.at(Place.Kind.TOWN)) {
            String address =
                    operation.address(name -> name.equals("town") ? shut.code() : "01ARZ3NDEKTSV4RRFFQ69G5FAV");
            Answer answer = asked(own, operation, address);
            assertThat(answer.status()).as(operation.toString()).isEqualTo(503);
            assertThat(answer.words()).contains("この市町村は更新中です");
            assertThat(hidden(asked(People.stranger(), operation, address)))
                    .as(operation.toString())
                    .isTrue();
        }
        assertThat(Caller.as(People.withEverything(PAGES.town()))
                        .get("/t/" + PAGES.town().code() + "/")
                        .status())
                .isEqualTo(200);
    }

    private static Answer asked(Person person, Operation operation, String address) {
        return operation.reads()
                ? Caller.as(person).get(address)
                : Caller.as(person).post(address, Form.of());
    }

    private List<String> opened(Person person, Place place) {
        return Operation.at(place.kind()).stream()
                .filter(operation ->
                        !hidden(Samples.of(operation, person, place).send()))
                .map(Operation::toString)
                .toList();
    }

    private static Place own(Place.Kind kind) {
        return kind == Place.Kind.TOWN ? PAGES.town() : RunningPages.PREFECTURE;
    }

    /** Past the gate: done, refused with a reason, or led on; but neither hidden nor broken. */
    private static boolean admitted(Answer answer) {
        return answer.status() < 500 && !List.of(401, 403, 404, 405).contains(answer.status());
    }

    private boolean hidden(Answer answer) {
        return answer.status() == 404 && answer.title().equals(hidden);
    }
}
