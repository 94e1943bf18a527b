package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where advisers' calendars are kept, whose they are, and who reads them when. */
class FeedsTest {

    private static final LocalDate DAY = LocalDate.of(2030, 6, 3);

    private static AFeed a;

    @BeforeAll
    static void open() {
        a = new AFeed();
    }

    @AfterAll
    static void close() {
        a.close();
    }

    @BeforeEach
    void none() {
        a.none();
    }

    private static String id() {
        return a.signsIn.id();
    }

    @Test
    void anAdviserSubscribesAndSeesNoMoreThanTheHost() {
        assertThat(a.feeds.subscribe(id(), AFeed.ADDRESS, a.self)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.shown()).isEqualTo(new Feed("calendar.test", null, a.now(), Optional.empty(), 0, null));
        assertThat(a.shown().toString()).doesNotContain("geheim", "key");
        assertThat(a.feeds.remove(id(), a.self)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.feeds.of(a.signsIn, a.self)).isEmpty();
        assertThat(a.trail())
                .containsExactly("FEED_SUBSCRIBED ADVISER 020001 " + id(), "FEED_REMOVED ADVISER 020001 " + id());
    }

    @Test
    void theAddressIsSealedForItsAdviserAlone() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        byte[] sealed = a.feeds.next().orElseThrow().sealed();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("calendar", "geheim");
        assertThat(a.places.keys().openText(Feeds.purpose(id()), sealed)).isEqualTo(AFeed.ADDRESS.written());
    }

    @Test
    void theOfficerSubscribesForOneWhoDoesNotSignInAndForNobodyElse() {
        String professor = a.professor.id();
        assertThat(a.feeds.subscribe(professor, AFeed.ADDRESS, a.officer)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.feeds.of(a.professor, a.officer)).isPresent();
        assertThat(a.trail()).containsExactly("FEED_SUBSCRIBED PREFECTURE_OFFICER 020001 " + professor);
        assertThat(a.feeds.subscribe(id(), AFeed.ADDRESS, a.officer)).isEqualTo(FeedOutcome.NOT_THEIRS);
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        assertThat(a.feeds.of(a.signsIn, a.officer)).isEmpty();
        assertThat(a.feeds.remove(id(), a.officer)).isEqualTo(FeedOutcome.NOT_THEIRS);
        assertThat(a.feeds.readNext(id(), a.officer)).isEqualTo(FeedOutcome.NOT_THEIRS);
        assertThat(a.feeds.of(a.signsIn, a.self)).isPresent();
    }

    @Test
    void nobodySubscribesForAnotherNorForAnybodyElsewhereOrRetired() {
        assertThat(a.feeds.subscribe(id(), AFeed.ADDRESS, a.other)).isEqualTo(FeedOutcome.NOT_THEIRS);
        assertThat(a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.self)).isEqualTo(FeedOutcome.NOT_THEIRS);
        assertThat(a.feeds.subscribe("nobody", AFeed.ADDRESS, a.officer)).isEqualTo(FeedOutcome.NOT_THEIRS);
        a.places
                .control()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE dispatch_adviser SET retired_at = NOW(6)"));
        assertThat(a.feeds.subscribe(id(), AFeed.ADDRESS, a.self)).isEqualTo(FeedOutcome.NOT_THEIRS);
        assertThat(a.trail()).isEmpty();
    }

    @Test
    void onlyWhatWasDoneStandsInTheTrail() {
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.NONE);
        assertThat(a.feeds.remove(id(), a.self)).isEqualTo(FeedOutcome.NONE);
        assertThat(a.trail()).isEmpty();
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        assertThat(a.feeds.readNext(id(), a.self)).as("nobody has read it yet").isEqualTo(FeedOutcome.DONE);
        a.read();
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.JUST_READ);
        assertThat(a.trail())
                .containsExactly("FEED_SUBSCRIBED ADVISER 020001 " + id(), "FEED_ASKED_FOR ADVISER 020001 " + id());
    }

    @Test
    void anAddressThatDoesNotOpenIsToldAsAFailureAndCanBeRemovedOrReplaced() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        for (byte[] spoilt : List.of(
                new byte[] {1, 2, 3},
                a.places.keys().seal(Feeds.purpose("another"), AFeed.ADDRESS.written()),
                a.places.keys().seal(Feeds.purpose(id()), "http://no-address-of-ours"))) {
            a.sealedAs(id(), spoilt);
            assertThat(a.shown().host()).isNull();
            assertThat(a.shown().said()).contains(FeedSaid.UNOPENED);
            a.clock.on(Feeds.EVERY);
            Feeds.Due due = a.feeds.next().orElseThrow();
            assertThat(a.feeds.address(due)).isEmpty();
        }
        assertThat(a.feeds.remove(id(), a.self)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.feeds.subscribe(id(), AFeed.ADDRESS, a.self)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.feeds.of(a.signsIn, a.self)).isPresent();
    }

    @Test
    void whoAsksForAnAddressThatDoesNotOpenIsNotToldThatItIsRead() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        byte[] sealed = a.feeds.next().orElseThrow().sealed();
        a.sealedAs(id(), new byte[] {9});
        a.clock.on(Duration.ofHours(1));
        Instant due = a.shown().dueAt();
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.UNOPENED);
        assertThat(a.shown().dueAt()).as("it is tried when it would have been").isEqualTo(due);
        assertThat(a.trail()).noneMatch(entry -> entry.startsWith("FEED_ASKED_FOR"));
        a.sealedAs(id(), sealed);
        assertThat(a.shown().host()).isEqualTo("calendar.test");
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.DONE);
    }

    @Test
    void aCalendarGoesWithWhoeverSignedInAndNobodyAfterThemSeesIt() {
        String id = a.adviser("見本 二郎", a.other.userId());
        a.feeds.subscribe(id, AFeed.ADDRESS, a.other);
        a.signsInAs(id, null);
        assertThat(a.feeds.of(a.advisers.find(AFeed.HERE, id).orElseThrow(), a.officer))
                .isEmpty();
        a.signsInAs(id, a.other.userId());
        assertThat(a.feeds.of(a.advisers.find(AFeed.HERE, id).orElseThrow(), a.other))
                .isEmpty();
        assertThat(a.feeds.next()).isEmpty();
        assertThat(a.trail()).contains("FEED_REMOVED PREFECTURE_OFFICER 020001 " + id);
    }

    @Test
    void whatElseIsChangedOfAnAdviserLeavesTheirCalendar() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.signsInAs(id(), a.self.userId());
        assertThat(a.shown().host()).isEqualTo("calendar.test");
        assertThat(a.trail()).noneMatch(entry -> entry.startsWith("FEED_REMOVED"));
    }

    @Test
    void whoRetiresLeavesNoCalendarBehind() {
        String id = a.adviser("見本 三郎", null);
        a.feeds.subscribe(id, AFeed.ADDRESS, a.officer);
        a.advisers.retire(id, a.officer);
        a.advisers.takeBack(id, a.officer);
        assertThat(a.feeds.of(a.advisers.find(AFeed.HERE, id).orElseThrow(), a.officer))
                .isEmpty();
        assertThat(a.trail()).contains("FEED_REMOVED PREFECTURE_OFFICER 020001 " + id);
    }

    @Test
    void whatIsBusyIsOfferedNoMoreAndTheTrailSaysSoOnce() {
        a.offers.add(id(), Set.of(HalfDay.morning(DAY), HalfDay.afternoon(DAY)), a.self);
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        Feeds.Due due = a.feeds.next().orElseThrow();
        a.feeds.read(due, FeedSaid.FINE, 1, Set.of(HalfDay.morning(DAY), HalfDay.morning(DAY.plusDays(1))));
        assertThat(a.offers.of(AFeed.HERE, id(), DAY, DAY)).containsExactly(HalfDay.afternoon(DAY));
        a.feeds.read(due, FeedSaid.FINE, 0, Set.of(HalfDay.morning(DAY)));
        assertThat(a.trail())
                .filteredOn(entry -> entry.startsWith("OFFERS_TAKEN"))
                .containsExactly("OFFERS_TAKEN_BY_FEED nobody 020001 " + id());
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        assertThat(a.shown().fineAt()).isNotNull();
    }

    private static void dueSoon() {
        a.places.control().jdbi().useTransaction(transaction -> Feeds.dueSoon(transaction, id(), a.now()));
    }

    @Test
    void whereHalfDaysWereGivenBackItIsReadNextButNoSoonerThanAnybodyMayAsk() {
        dueSoon();
        assertThat(a.feeds.next()).as("there is no calendar").isEmpty();
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.read();
        dueSoon();
        assertThat(a.shown().dueAt()).isEqualTo(a.now().plus(Feeds.LEAST));
        a.clock.on(Duration.ofHours(1));
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        dueSoon();
        assertThat(a.shown().dueAt()).as("it was due before").isBefore(a.now());
        a.read();
        a.read();
        a.clock.on(Duration.ofHours(1));
        assertThat(a.feeds.next()).isEmpty();
        dueSoon();
        assertThat(a.shown().dueAt()).isEqualTo(a.now());
        assertThat(a.feeds.next())
                .hasValueSatisfying(due -> assertThat(due.adviser()).isEqualTo(id()));
    }

    @Test
    void aFailureChangesNothingAndKeepsWhenItWasLastFine() {
        a.offers.add(id(), Set.of(HalfDay.morning(DAY)), a.self);
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        Feeds.Due due = a.feeds.next().orElseThrow();
        a.feeds.read(due, FeedSaid.FINE, 0, Set.of());
        var fine = a.shown().fineAt();
        a.clock.on(Duration.ofHours(7));
        a.feeds.read(due, FeedSaid.BROKEN, 12, Set.of(HalfDay.morning(DAY)));
        assertThat(a.offers.of(AFeed.HERE, id(), DAY, DAY)).hasSize(1);
        assertThat(a.shown().said()).contains(FeedSaid.BROKEN);
        assertThat(a.shown().number()).isEqualTo(12);
        assertThat(a.shown().fineAt()).isEqualTo(fine);
    }

    @Test
    void aCalendarThatWasChangedMeanwhileTakesNothing() {
        a.offers.add(id(), Set.of(HalfDay.morning(DAY)), a.self);
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        Feeds.Due due = a.feeds.next().orElseThrow();
        a.feeds.subscribe(id(), FeedAddress.of("https://other.test/b.ics").orElseThrow(), a.self);
        a.feeds.read(due, FeedSaid.FINE, 0, Set.of(HalfDay.morning(DAY)));
        assertThat(a.offers.of(AFeed.HERE, id(), DAY, DAY)).hasSize(1);
        assertThat(a.shown().said()).isEmpty();
        a.feeds.remove(id(), a.self);
        a.feeds.read(due, FeedSaid.FINE, 0, Set.of(HalfDay.morning(DAY)));
        assertThat(a.offers.of(AFeed.HERE, id(), DAY, DAY)).hasSize(1);
    }
}
