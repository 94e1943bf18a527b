package jp.kasane.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The identifiers of one town, tried in another, answer exactly as identifiers nobody ever had. */
class ReplayTest {

    private static final Place OWN = Towns.IMABETSU;
    private static final Place VICTIM = Towns.AJIGASAWA;

    private final People people = new People(RunningKasane.get());
    private final Samples samples = new Samples(RunningKasane.get());

    /** Not what towns have published, nor to what they may apply: that is for every town of the prefecture. */
    static Stream<Operation> operationsOnSomething() {
        return Operation.all().stream()
                .filter(operation ->
                        operation.inTown() && !operation.parameters().isEmpty())
                .filter(operation -> !operation.template().contains("/neighbours/"))
                .filter(operation -> !operation.template().contains("/dispatch/apply/"));
    }

    @ParameterizedTest
    @MethodSource("operationsOnSomething")
    void anothersIdentifierAnswersLikeAnUnknownOne(Operation operation) {
        Person asking = everybodyIn(OWN);
        Person victim = everybodyIn(VICTIM);
        for (String name : operation.parameters()) {
            String theirs = samples.of(operation, victim, VICTIM).apply(name);
            String unknown = Ids.next();
            Answer replayed = ask(operation, asking, OWN, name, theirs);
            Answer never = ask(operation, asking, OWN, name, unknown);
            assertThat(replayed.tellable(theirs)).isEqualTo(never.tellable(unknown));
        }
    }

    static Stream<Operation> operationsOnPeopleOfThePrefecture() {
        return Operation.all().stream()
                .filter(operation -> operation.inPrefecture()
                        && operation.template().contains("/people/")
                        && !operation.parameters().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operationsOnPeopleOfThePrefecture")
    void atThePrefectureATownsPersonOrGrantAnswersLikeAnUnknownOne(Operation operation) {
        Person asking = people.with(Towns.AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);
        Person victim = everybodyIn(VICTIM);
        for (String name : operation.parameters()) {
            String theirs = samples.of(operation, victim, VICTIM).apply(name);
            String unknown = Ids.next();
            Answer replayed = ask(operation, asking, Towns.AOMORI, name, theirs);
            Answer never = ask(operation, asking, Towns.AOMORI, name, unknown);
            assertThat(replayed.tellable(theirs)).isEqualTo(never.tellable(unknown));
        }
    }

    @Test
    void anothersTownAnswersLikeOneThatDoesNotExist() {
        Person asking = everybodyIn(OWN);
        for (String below : new String[] {"", "/consultations", "/people", "/access-log", "/work", "/x"}) {
            Answer theirs = Caller.as(asking).get("/t/" + VICTIM.code() + below);
            Answer none = Caller.as(asking).get("/t/099996" + below);
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.tellable(VICTIM.code())).isEqualTo(none.tellable("099996"));
        }
    }

    @Test
    void whatIsForbiddenAnswersLikeWhatDoesNotExist() {
        Person auditor = people.with(OWN, StandardRole.AUDITOR);
        Answer forbidden = Caller.as(auditor).get("/t/" + OWN.code() + "/consultations");
        Answer none = Caller.as(auditor).get("/t/" + OWN.code() + "/no-such-page");
        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(text(forbidden)).isEqualTo(text(none));
    }

    /** The words of the page; its language switch leads back to what was asked. */
    private static String text(Answer answer) {
        return org.jsoup.Jsoup.parse(answer.body()).body().text().replaceAll("[0-9A-Z]{26}", "");
    }

    private Answer ask(Operation operation, Person asking, Place place, String name, String value) {
        String address = operation.address(one ->
                one.equals(name) ? value : samples.of(operation, asking, place).apply(one));
        Caller caller = Caller.as(asking);
        return operation.method().equals("GET") ? caller.get(address) : caller.post(address, samples.form(operation));
    }

    /** Somebody with every role of the town, so that only whose it is decides. */
    private Person everybodyIn(Place town) {
        Person person = people.stranger("架空 全員");
        Stream.of(StandardRole.values())
                .filter(role -> role.placeKind() == Place.Kind.TOWN)
                .forEach(role -> people.grant(person, town, role, People.Stage.LIVE));
        return person;
    }

    @Test
    void aFormOfOneTownSentToAnotherRecordsNothingThere() {
        Person asking = everybodyIn(OWN);
        String before = count(VICTIM);
        Answer answer = Caller.as(asking)
                .post(
                        "/t/" + VICTIM.code() + "/consultations/new",
                        jp.kasane.system.product.Consultations.form(Map.of()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(count(VICTIM)).isEqualTo(before);
    }

    private static String count(Place town) {
        return RunningKasane.get().database().one("SELECT COUNT(*) FROM " + Towns.database(town) + ".consultation");
    }
}
