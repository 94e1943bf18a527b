package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.kernel.testing.Proof;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;

/** Years of a town's grants, with whatever its people may try: what must hold, holds after every step. */
class GrantLifeTest {

    private static final Proof PROOF = Proof.of("proof.grants.lives", 3_000, 60_000, "lives");
    private static final Place TOWN = Place.town("023035");
    private static final List<String> PEOPLE = List.of("aoi", "ren", "mei", "sora", "nagi");
    private static final List<StandardRole> ROLES =
            List.of(StandardRole.TOWN_ADMINISTRATOR, StandardRole.TOWN_ADMINISTRATOR, StandardRole.CASE_WORKER);

    /** Who tries what, with which grant (counted from the newest), how many days ahead, and how many days pass afterwards. */
    record Step(int kind, int by, int whom, int role, int grant, int ahead, int length, int pass) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, PEOPLE.size() - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        person,
                        person,
                        Arbitraries.integers().between(0, ROLES.size() - 1),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(-1, 60),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @AfterTry
    void held() {
        PROOF.held(1);
    }

    @AfterContainer
    static void note() {
        PROOF.note();
    }

    @Property
    void aTownIsNeverWithoutAnAdministrator(@ForAll("lives") List<Step> steps, @ForAll boolean singleOfficer) {
        Town town = new Town(singleOfficer);
        for (Step step : steps) {
            town.attempt(step);
            assertThat(town.administrators()).as("after %s", step).isNotEmpty();
            town.day = town.day.plusDays(step.pass());
            assertThat(town.administrators()).as("%s days after", step.pass()).isNotEmpty();
        }
    }

    @Property
    void nobodyGainsByTheirOwnHand(@ForAll("lives") List<Step> steps) {
        Town town = new Town(false);
        for (Step step : steps) {
            List<GrantChange> changes = town.attempt(step);
            String by = PEOPLE.get(step.by());
            assertThat(changes).noneMatch(change -> change.after().userId().equals(by));
            assertThat(changes)
                    .filteredOn(change -> change.act() == GrantChange.Act.APPROVE)
                    .noneMatch(change -> by.equals(change.after().proposedBy()));
        }
    }

    @Property
    void everyStepFollowsTheTableOfStates(@ForAll("lives") List<Step> steps, @ForAll boolean singleOfficer) {
        Town town = new Town(singleOfficer);
        for (Step step : steps) {
            for (GrantChange change : town.attempt(step)) {
                Grant before = change.before();
                Grant after = change.after();
                assertThat(before == null
                                || before.state() == after.state()
                                || before.state().mayBecome(after.state()))
                        .isTrue();
            }
        }
    }

    /** What the database would hold. */
    private static final class Town {
        private final boolean singleOfficer;
        private final Map<String, Grant> grants = new HashMap<>();
        private final List<String> order = new ArrayList<>();
        private LocalDate day = APlace.TODAY;

        Town(boolean singleOfficer) {
            this.singleOfficer = singleOfficer;
            keep(new Grant(
                    "first",
                    "aoi",
                    TOWN,
                    StandardRole.TOWN_ADMINISTRATOR,
                    null,
                    "開設",
                    Grant.State.GRANTED,
                    null,
                    null,
                    day,
                    null,
                    null,
                    null));
        }

        List<GrantChange> attempt(Step step) {
            PlaceGrants book = new PlaceGrants(PEOPLE.get(step.by()), standing(), open());
            GrantOutcome outcome = book.carryOut(order(step));
            if (outcome instanceof GrantOutcome.Refused || book.losesLastAdministrator()) {
                return List.of();
            }
            book.changes().forEach(change -> keep(change.after()));
            return book.changes();
        }

        private GrantOrder order(Step step) {
            String grant = order.get(Math.max(0, order.size() - 1 - step.grant()));
            LocalDate from = day.plusDays(step.ahead());
            LocalDate to = step.length() < 0 ? null : from.plusDays(step.length());
            return switch (step.kind()) {
                case 0 -> new GrantOrder.Propose(PEOPLE.get(step.whom()), ROLES.get(step.role()), null, "配属", from, to);
                case 1 -> new GrantOrder.Approve(grant);
                case 2 -> new GrantOrder.Decline(grant, "不要");
                case 3 -> new GrantOrder.Revoke(grant, "異動");
                default -> new GrantOrder.End(grant, to, "異動");
            };
        }

        List<String> administrators() {
            return grants.values().stream()
                    .filter(Administrators::administers)
                    .filter(grant -> grant.liveAt(APlace.NOW, day))
                    .map(Grant::userId)
                    .toList();
        }

        private List<Grant> open() {
            return order.stream()
                    .map(grants::get)
                    .filter(grant -> grant.state() == Grant.State.PROPOSED || grant.state() == Grant.State.GRANTED)
                    .toList();
        }

        private Standing standing() {
            Map<String, Standing.Person> people = IntStream.range(0, PEOPLE.size())
                    .mapToObj(PEOPLE::get)
                    .collect(Collectors.toMap(id -> id, id -> new Standing.Person(id, true, false)));
            return new Standing(TOWN, singleOfficer, people, APlace.NOW, day);
        }

        private void keep(Grant grant) {
            if (grants.put(grant.id(), grant) == null) {
                order.add(grant.id());
            }
        }
    }
}
