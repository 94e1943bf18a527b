package jp.kasane.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom mails about a visit go to: those who may answer it, and nobody else. */
class ConcernedTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = PREFECTURE.code();
    private static final ControlDatabase CONTROL = RunningPages.get().towns().control();
    private static final Clock CLOCK = Clock.systemUTC();

    private final Concerned concerned = new Concerned(
            new VisitDesk(CONTROL, new TenantRegistry(CONTROL), CLOCK),
            new Users(CONTROL, CLOCK),
            new Grants(CONTROL, CLOCK));

    private static Placement placed(String adviser) {
        return new Placement(adviser, HalfDay.morning(LocalDate.of(2026, 12, 1)));
    }

    private static String signingIn(Person person) {
        return DispatchThings.adviser(PREFECTURE, "見本 連絡", person.id());
    }

    private List<String> asked(String adviser) {
        return concerned.ofAdviser(HERE, placed(adviser)).stream().map(User::id).toList();
    }

    @Test
    void theAdviserWhoSignsInIsWrittenTo() {
        Person person = People.with(PREFECTURE, StandardRole.ADVISER);
        String adviser = signingIn(person);
        assertThat(asked(adviser)).containsExactly(person.id());
        assertThat(concerned.signsIn(HERE, placed(adviser))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = People.Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
    void whoeverMayNotAdviseAnyMoreOrNotYetIsNot(People.Stage stage) {
        Person person = People.stranger();
        People.grant(person.id(), PREFECTURE, StandardRole.ADVISER, stage);
        String adviser = signingIn(person);
        assertThat(asked(adviser)).isEmpty();
        assertThat(concerned.signsIn(HERE, placed(adviser)))
                .as("the history says that nobody was reached")
                .isTrue();
    }

    @Test
    void whatIsOffIsToldToWhoeverSignedInAsTheAdviserAlsoWhenTheRoleHasEnded() {
        Person person = People.stranger();
        People.grant(person.id(), PREFECTURE, StandardRole.ADVISER, People.Stage.REVOKED);
        String adviser = signingIn(person);
        assertThat(concerned.whoWasAdviser(HERE, placed(adviser)))
                .extracting(User::id)
                .containsExactly(person.id());
        Books.changeControl("UPDATE app_user SET state = 'ENDED' WHERE id = ?", person.id());
        assertThat(concerned.whoWasAdviser(HERE, placed(adviser))).isEmpty();
        assertThat(concerned.whoWasAdviser(HERE, placed("nobody"))).isEmpty();
    }

    @Test
    void neitherIsWhoeverHoldsAnotherRoleOrTheRoleElsewhere() {
        Person officer = People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER);
        Person elsewhere = People.with(RunningPages.OTHER_PREFECTURE, StandardRole.ADVISER);
        assertThat(asked(signingIn(officer))).isEmpty();
        assertThat(asked(signingIn(elsewhere))).isEmpty();
    }

    @Test
    void whoseAccountHasEndedIsNot() {
        Person person = People.with(PREFECTURE, StandardRole.ADVISER);
        Books.changeControl("UPDATE app_user SET state = 'ENDED' WHERE id = ?", person.id());
        assertThat(asked(signingIn(person))).isEmpty();
    }

    @Test
    void nobodyIsWrittenToAsAnAdviserWhoDoesNotSignInOrIsNotThere() {
        String professor = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        String elsewhere = DispatchThings.adviser(RunningPages.OTHER_PREFECTURE, "見本 他県", null);
        for (String adviser : List.of(professor, elsewhere, "nobody")) {
            assertThat(asked(adviser)).isEmpty();
            assertThat(concerned.signsIn(HERE, placed(adviser))).isFalse();
        }
    }

    private static VisitRecord visitTo(String town) {
        String adviser = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        String id = VisitThings.visit(PREFECTURE, town, adviser, "PROPOSED");
        return new Visits(CONTROL, CLOCK).find(HERE, id).orElseThrow();
    }

    private List<String> askedOf(String town) {
        return concerned.ofTown(HERE, visitTo(town)).stream().map(User::id).toList();
    }

    @Test
    void ofATownThoseAreWrittenToWhoArrangeVisits() {
        Place town = Place.town(RunningPages.get().registeredTown(PREFECTURE));
        assertThat(askedOf(town.code())).isEmpty();
        Person coordinator = People.with(town, StandardRole.COORDINATOR);
        Person reader = People.stranger();
        People.grant(reader.id(), town, StandardRole.COORDINATOR, People.Stage.REVOKED);
        People.with(Place.town(RunningPages.get().registeredTown(PREFECTURE)), StandardRole.COORDINATOR);
        assertThat(askedOf(town.code())).containsExactly(coordinator.id());
    }

    @Test
    void howEverManyMayAnswerThreeAreWrittenTo() {
        Place town = Place.town(RunningPages.get().registeredTown(PREFECTURE));
        for (int i = 0; i < 5; i++) {
            People.with(town, StandardRole.COORDINATOR);
        }
        assertThat(askedOf(town.code())).hasSize(3).doesNotHaveDuplicates();
    }

    private static void applied(VisitRecord visit, Person person) {
        Books.changeControl(
                "INSERT INTO dispatch_request_event (id, request_id, action, words, by_user, by_town, at)"
                        + " VALUES (?, ?, 'SENT', '', ?, TRUE, UTC_TIMESTAMP(6))",
                Ids.next(),
                visit.request(),
                person.id());
    }

    @Test
    void whoeverAppliedLastIsAmongThemAndTheFirst() {
        Place town = Place.town(RunningPages.get().registeredTown(PREFECTURE));
        List<Person> people = Stream.generate(() -> People.with(town, StandardRole.COORDINATOR))
                .limit(5)
                .toList();
        VisitRecord visit = visitTo(town.code());
        applied(visit, people.get(0));
        applied(visit, people.get(4));
        assertThat(concerned.ofTown(HERE, visit))
                .hasSize(3)
                .first()
                .extracting(User::id)
                .isEqualTo(people.get(4).id());
    }

    @Test
    void whoMayNotSignInAnyMoreTakesNobodysPlace() {
        Place town = Place.town(RunningPages.get().registeredTown(PREFECTURE));
        List<Person> people = Stream.generate(() -> People.with(town, StandardRole.COORDINATOR))
                .limit(4)
                .toList();
        people.subList(0, 3)
                .forEach(one -> Books.changeControl("UPDATE app_user SET state = 'ENDED' WHERE id = ?", one.id()));
        assertThat(askedOf(town.code())).containsExactly(people.get(3).id());
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void ofATownWhoeverMayApplyIsWrittenToAndNobodyElse(StandardRole role) {
        if (role.placeKind() == Place.Kind.TOWN) {
            Place town = Place.town(RunningPages.get().registeredTown(PREFECTURE));
            String person = People.with(town, role).id();
            boolean applies = role == StandardRole.COORDINATOR || role == StandardRole.TOWN_ADMINISTRATOR;
            assertThat(askedOf(town.code())).isEqualTo(applies ? List.of(person) : List.of());
        }
    }
}
