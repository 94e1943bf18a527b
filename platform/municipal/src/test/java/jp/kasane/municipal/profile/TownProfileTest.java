package jp.kasane.municipal.profile;

import static jp.kasane.kernel.authority.StandardRole.MEETING_GUEST;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static jp.kasane.municipal.profile.Statements.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.ATown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownProfileTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final String AKI = Ids.next();
    private static final String BUN = Ids.next();

    private final ATown town = ATown.fresh();
    private TownUnit akis;
    private TownUnit buns;

    @BeforeEach
    void open() {
        akis = town.as(AKI, TOWN_ADMINISTRATOR);
        buns = town.as(BUN, TOWN_ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        akis.close();
        buns.close();
        town.close();
    }

    private static TownProfile of(TownUnit unit) {
        return new TownProfile(unit, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private List<String> trail() {
        return town.column("SELECT CONCAT(action, ' ', actor_role, ' ', subject_id) FROM audit_entry ORDER BY id");
    }

    private List<String> labels() {
        return of(akis).lines().stream().map(ProfileLine::label).toList();
    }

    @Test
    void aFreshProfileSaysNothing() {
        assertThat(of(akis).lines()).isEmpty();
        assertThat(of(akis).everFilled()).isFalse();
        assertThat(of(akis).find(Ids.next())).isEmpty();
    }

    @Test
    void whatIsEnteredStandsInItsOrderAndSaysWhoEnteredItWhen() {
        Figure people = of(akis).add(says("人口", "2,596"));
        of(buns).add(says("世帯数", Emptiness.NOT_COMPILED));

        assertThat(labels()).containsExactly("人口", "世帯数");
        assertThat(of(buns).find(people.id()))
                .hasValue(new Figure(people.id(), 1, says("人口", "2,596"), false, NOON, AKI));
        assertThat(of(akis).everFilled()).isTrue();
    }

    @Test
    void whoeverMayEnterTheTownReadsIt() {
        of(akis).add(says("人口", "2,596"));
        try (TownUnit guest = town.as(Ids.next(), MEETING_GUEST)) {
            assertThat(of(guest).lines()).hasSize(1);
        }
    }

    @Test
    void eachChangeIsInTheAccessLogAndReadingIsNot() {
        Figure figure = of(akis).add(says("人口", "2,596"));
        of(akis).lines();
        of(akis).revise(figure.id(), 1, says("人口", "2,334"));
        of(akis).remove(figure.id(), 2);
        of(akis).restore(figure.id(), 3);

        assertThat(trail())
                .containsExactly(
                        "CREATE TOWN_ADMINISTRATOR " + figure.id(),
                        "CHANGE TOWN_ADMINISTRATOR " + figure.id(),
                        "VOID TOWN_ADMINISTRATOR " + figure.id(),
                        "CHANGE TOWN_ADMINISTRATOR " + figure.id());
    }

    @Test
    void thePastStaysReadable() {
        Figure figure = of(akis).add(says("人口", "2,596"));
        of(buns).revise(figure.id(), 1, says("人口", "2,334"));
        of(akis).remove(figure.id(), 2);

        List<ProfileChange> changes = of(buns).changes(10);
        assertThat(changes)
                .extracting(ProfileChange::act)
                .containsExactly(ProfileChange.Act.REMOVE, ProfileChange.Act.REVISE, ProfileChange.Act.ADD);
        assertThat(changes).extracting(ProfileChange::by).containsExactly(AKI, BUN, AKI);
        assertThat(changes.get(2).statement()).isEqualTo(says("人口", "2,596"));
        assertThat(of(akis).changes(2)).hasSize(2);
    }

    @Test
    void whoWasSlowerSeesTheOthersVersionAndNothingIsKept() {
        Figure figure = of(akis).add(says("人口", "2,596"));
        of(akis).revise(figure.id(), 1, says("人口", "1"));

        ProfileOutcome slower = of(buns).revise(figure.id(), 1, says("人口", "2"));

        assertThat(slower).isInstanceOf(ProfileOutcome.Conflict.class);
        assertThat(((ProfileOutcome.Conflict) slower).theirs().statement()).isEqualTo(says("人口", "1"));
        assertThat(of(buns).remove(figure.id(), 1)).isInstanceOf(ProfileOutcome.Conflict.class);
        assertThat(of(buns).find(figure.id()).orElseThrow().changedBy()).isEqualTo(AKI);
        assertThat(trail()).hasSize(2);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        Figure figure = of(akis).add(says("人口", "2,596"));
        assertThat(of(akis).revise(figure.id(), 1, says("人口", "2,596"))).isEqualTo(new ProfileOutcome.Done(figure));
        assertThat(of(akis).restore(figure.id(), 1)).isEqualTo(new ProfileOutcome.Done(figure));
        assertThat(trail()).hasSize(1);
    }

    @Test
    void whatWasTakenOffCanBePutBackWhereItStood() {
        Figure people = of(akis).add(says("人口", "2,596"));
        of(akis).add(says("世帯数", "1,419"));
        of(akis).remove(people.id(), 1);
        assertThat(labels()).containsExactly("世帯数");
        assertThat(of(akis).takenOff()).extracting(Figure::id).containsExactly(people.id());

        of(akis).restore(people.id(), 2);
        assertThat(labels()).containsExactly("人口", "世帯数");
        assertThat(of(akis).takenOff()).isEmpty();
    }

    @Test
    void correctingWhatWasTakenOffPutsItBack() {
        Figure people = of(akis).add(says("人口", "2,596"));
        of(akis).remove(people.id(), 1);
        of(buns).revise(people.id(), 2, says("人口", "2,334"));
        assertThat(labels()).containsExactly("人口");
    }

    @Test
    void aFigureThatIsNotHereIsUnknownToEveryAct() {
        for (String id : List.of(Ids.next(), "", "' OR 1=1 --")) {
            assertThat(of(akis).revise(id, 1, says("人口", "1"))).isEqualTo(new ProfileOutcome.Unknown());
            assertThat(of(akis).remove(id, 1)).isEqualTo(new ProfileOutcome.Unknown());
            assertThat(of(akis).restore(id, 1)).isEqualTo(new ProfileOutcome.Unknown());
        }
        assertThat(trail()).isEmpty();
    }

    @Test
    void anotherTownsFigureIsNotHere() {
        try (ATown other = ATown.fresh();
                TownUnit there = other.as(AKI, TOWN_ADMINISTRATOR)) {
            Figure theirs = of(there).add(says("人口", "734"));
            assertThat(of(akis).find(theirs.id())).isEmpty();
            assertThat(of(akis).remove(theirs.id(), 1)).isEqualTo(new ProfileOutcome.Unknown());
            assertThat(of(akis).lines()).isEmpty();
            assertThat(of(there).lines()).hasSize(1);
        }
    }

    /** Two administrators do anything in any order, half of it on a version that is no longer the newest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyHistoryOfChangesLosesNothing(long seed) {
        Random any = new Random(seed);
        List<String> ids = Stream.of("人口", "世帯数", "面積")
                .map(label -> of(akis).add(says(label, "1")).id())
                .toList();
        for (int i = 0; i < 60; i++) {
            changeAnything(any, of(any.nextBoolean() ? akis : buns), ids.get(any.nextInt(3)), "" + i);
        }
        assertThat(of(akis).changes(1_000)).hasSize(trail().size());
        ids.forEach(this::everyVersionIsRemembered);
    }

    private static void changeAnything(Random any, TownProfile profile, String id, String value) {
        Figure before = profile.find(id).orElseThrow();
        long version = before.version() - any.nextInt(2);
        ProfileOutcome outcome = switch (any.nextInt(3)) {
            case 0 -> profile.revise(id, version, says(before.statement().label(), value));
            case 1 -> profile.remove(id, version);
            default -> profile.restore(id, version);
        };
        ProfileOutcome expected = version == before.version()
                ? new ProfileOutcome.Done(profile.find(id).orElseThrow())
                : new ProfileOutcome.Conflict(before);
        assertThat(outcome).isEqualTo(expected);
    }

    private void everyVersionIsRemembered(String id) {
        Figure now = of(akis).find(id).orElseThrow();
        List<ProfileChange> told = of(akis).changes(1_000).stream()
                .filter(one -> one.figureId().equals(id))
                .sorted(Comparator.comparingLong(ProfileChange::version))
                .toList();
        assertThat(told)
                .extracting(ProfileChange::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, now.version()).boxed().toList());
        ProfileChange last = told.get(told.size() - 1);
        assertThat(last.statement()).isEqualTo(now.statement());
        assertThat(last.act() == ProfileChange.Act.REMOVE).isEqualTo(now.removed());
    }
}
