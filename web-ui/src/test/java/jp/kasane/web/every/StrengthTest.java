package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in a session that was opened with less than is demanded of whose it is. */
@ExtendWith(LeavesAfterEach.class)
class StrengthTest {

    static Stream<Operation> placed() {
        return Operation.placed().stream();
    }

    private static Person byPasswordAlone(Person strong) {
        return People.signedIn(strong.id(), Strength.PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("placed")
    void aSessionThatIsTooWeakIsLedToTheStrongerSignInAndDoesNothing(Operation operation) {
        Person weak = byPasswordAlone(People.withEverything(operation.usualPlace()));
        String address = operation.address(name -> switch (name) {
            case "town", "prefecture" -> operation.usualPlace().code();
            default -> "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        });
        if (operation.reads()) {
            Answer led = Caller.as(weak).get(address);
            assertThat(led.status()).isEqualTo(303);
            assertThat(led.location()).isEqualTo("/login?stronger=1&return=" + Form.encoded(address));
            assertThat(Caller.as(weak).fetch(address).status()).isEqualTo(401);
        } else {
            var before = Books.sums(RunningPages.get().town());
            assertThat(Caller.as(weak).post(address, Form.of("x", "1")).status())
                    .isEqualTo(401);
            assertThat(Books.sums(RunningPages.get().town())).isEqualTo(before);
        }
    }

    @Test
    void theFrontPageShowsItNoPlaces() {
        Person weak = byPasswordAlone(People.withEverything(RunningPages.get().town()));
        assertThat(Caller.as(weak).get("/").location()).startsWith("/login?stronger=1");
    }
}
