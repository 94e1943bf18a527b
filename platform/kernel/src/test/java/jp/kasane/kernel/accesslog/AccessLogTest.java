package jp.kasane.kernel.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.kernel.accesslog.LogEntry.Source;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.GrantDesk;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {

    private static final TestTowns TOWNS = new TestTowns();
    private static final Towns OPENED = new Towns(TOWNS.keys(), Towns.Limits.USUAL, "kernel-tests");

    private final Tenant town = TOWNS.newTown();
    private final Viewer administrator = TOWNS.newViewer(town, StandardRole.TOWN_ADMINISTRATOR);
    private final Viewer coordinator = TOWNS.newViewer(town, StandardRole.COORDINATOR);
    private final AccessLog log = new AccessLog(TOWNS.control());

    @AfterAll
    static void close() {
        OPENED.close();
        TOWNS.close();
    }

    private void read(String record) {
        enter(AuditEntry.of(Action.READ, Right.RECORD_READ, "consultation", record));
    }

    private void enter(AuditEntry entry) {
        try (TownUnit unit = OPENED.open(town, coordinator)) {
            unit.perform(transaction -> transaction.record(entry));
        }
    }

    private AccessLog.Page page(LogFilter filter, Optional<LogCursor> from, int size) {
        try (TownUnit unit = OPENED.open(town, administrator)) {
            return unit.transaction(transaction -> log.page(transaction, filter, from, size));
        }
    }

    private List<LogEntry> all(LogFilter filter) {
        return page(filter, Optional.empty(), 100).entries();
    }

    private static LogFilter ofRecord(String id) {
        return new LogFilter(Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static LogFilter by(Set<String> actors) {
        return new LogFilter(
                Optional.of(actors), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void readingTheLogStandsInTheLog() {
        assertThat(all(LogFilter.NONE)).isEmpty();

        List<LogEntry> second = all(LogFilter.NONE);

        assertThat(second).hasSize(1);
        assertThat(second.get(0).action()).isEqualTo("LIST");
        assertThat(second.get(0).subjectKind()).isEqualTo("access-log");
        assertThat(second.get(0).actorId()).isEqualTo(administrator.userId());
        assertThat(second.get(0).actorRole()).isEqualTo("TOWN_ADMINISTRATOR");
    }

    @Test
    void takingTheLogAwayStandsInTheLog() {
        try (TownUnit unit = OPENED.open(town, administrator)) {
            unit.perform(transaction -> log.export(transaction, LogFilter.NONE));
        }

        assertThat(all(LogFilter.NONE)).extracting(LogEntry::action).containsExactly("EXPORT");
    }

    @Test
    void noLineOfAFileIsLeftOutSilently() {
        AccessLog shortFiles = new AccessLog(TOWNS.control(), 2);
        read(Ids.next());
        read(Ids.next());
        try (TownUnit unit = OPENED.open(town, administrator)) {
            Optional<List<LogEntry>> both =
                    unit.transaction(transaction -> shortFiles.export(transaction, LogFilter.NONE));
            assertThat(both.orElseThrow()).hasSize(2);
            Optional<List<LogEntry>> tooMany =
                    unit.transaction(transaction -> shortFiles.export(transaction, LogFilter.NONE));
            assertThat(tooMany).isEmpty();
        }
        assertThat(all(LogFilter.NONE)).extracting(LogEntry::action).containsExactly("LIST", "EXPORT", "READ", "READ");
    }

    @Test
    void tellsWhoSawARecordInAListToo() {
        String record = Ids.next();
        read(record);
        read(Ids.next());
        enter(AuditEntry.shown(Action.LIST, Right.RECORD_LIST, "consultation", List.of(Ids.next(), record)));

        List<LogEntry> entries = all(ofRecord(record));

        assertThat(entries).extracting(LogEntry::action).containsExactly("LIST", "READ");
        assertThat(entries.get(0).shownIds()).contains(record);
    }

    @Test
    void findsARecordInAListOfThousandsAsInAShortOne() {
        List<String> exported = Stream.generate(Ids::next).limit(1_203).toList();
        enter(AuditEntry.shown(Action.EXPORT, Right.RECORD_EXPORT, "consultation", exported));

        for (String one : List.of(exported.get(0), exported.get(499), exported.get(500), exported.get(1_202))) {
            assertThat(all(ofRecord(one))).extracting(LogEntry::action).containsExactly("EXPORT");
        }
    }

    @Test
    void aRecordShownTwiceInOneTransactionHasBothLines() {
        String record = Ids.next();
        try (TownUnit unit = OPENED.open(town, coordinator)) {
            unit.perform(transaction -> {
                transaction.record(AuditEntry.shown(Action.LIST, Right.RECORD_LIST, "consultation", List.of(record)));
                transaction.record(
                        AuditEntry.shown(Action.LIST, Right.RECORD_LIST, "consultation", List.of(Ids.next(), record)));
            });
        }

        assertThat(all(ofRecord(record))).extracting(LogEntry::action).containsExactly("LIST", "LIST");
    }

    @Test
    void whatWasRolledBackWasNeverShown() {
        String record = Ids.next();
        try (TownUnit unit = OPENED.open(town, coordinator)) {
            assertThatThrownBy(() -> unit.perform(transaction -> {
                        transaction.record(
                                AuditEntry.shown(Action.LIST, Right.RECORD_LIST, "consultation", List.of(record)));
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");
        }

        assertThat(all(ofRecord(record))).isEmpty();
    }

    @Test
    void peopleWhoLookAtTheSameListAtOnceDoNotHinderEachOther() {
        List<String> records = Stream.generate(Ids::next).limit(50).toList();
        List<String> backwards = new ArrayList<>(records);
        Collections.reverse(backwards);

        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> enter(AuditEntry.shown(
                        Action.LIST, Right.RECORD_LIST, "consultation", i % 2 == 0 ? records : backwards)));

        assertThat(all(ofRecord(records.get(25)))).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "__________________________", "", "'", "01JD%", "\\"})
    void whatIsNoIdFindsNothing(String typed) {
        read(Ids.next());
        enter(AuditEntry.shown(Action.LIST, Right.RECORD_LIST, "consultation", List.of(Ids.next())));

        assertThat(all(ofRecord(typed))).isEmpty();
    }

    @Test
    void joinsTheTrailOfGrantsWithTheTownsOwn() {
        read(Ids.next());
        String person = TOWNS.newUser();
        new GrantDesk(TOWNS.control(), Clock.systemUTC())
                .carryOut(
                        administrator,
                        new GrantOrder.Propose(
                                person, StandardRole.RECORDER, null, "配属", LocalDate.now(Grants.JAPAN), null));

        List<LogEntry> entries = all(LogFilter.NONE);

        assertThat(entries).extracting(LogEntry::source).containsExactly(Source.CONTROL, Source.TOWN);
        assertThat(entries.get(0).action()).isEqualTo("PROPOSE");
        assertThat(entries.get(0).subjectUser()).isEqualTo(person);
    }

    @Test
    void showsNothingOfAnotherTown() {
        Tenant other = TOWNS.newTown();
        Viewer stranger = TOWNS.newViewer(other, StandardRole.TOWN_ADMINISTRATOR);
        new GrantDesk(TOWNS.control(), Clock.systemUTC())
                .carryOut(
                        stranger,
                        new GrantOrder.Propose(
                                TOWNS.newUser(),
                                StandardRole.TOWN_ADMINISTRATOR,
                                null,
                                "後任",
                                LocalDate.now(Grants.JAPAN),
                                null));

        assertThat(all(LogFilter.NONE)).isEmpty();
    }

    @Test
    void pagesDownWithoutLosingOrRepeatingALine() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String record = Ids.next();
            records.add(0, record);
            read(record);
        }
        LogFilter filter = by(Set.of(coordinator.userId()));
        List<String> seen = new ArrayList<>();
        Optional<LogCursor> from = Optional.empty();
        do {
            AccessLog.Page page = page(filter, from.flatMap(cursor -> LogCursor.parse(cursor.toString())), 3);
            page.entries().forEach(entry -> seen.add(entry.subjectId()));
            from = page.older();
        } while (from.isPresent());

        assertThat(seen).isEqualTo(records);
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void narrowsByPersonActionAndTime() {
        read(Ids.next());
        Instant later = Instant.now().plusSeconds(60);

        assertThat(all(by(Set.of()))).isEmpty();
        assertThat(all(by(Set.of(coordinator.userId())))).hasSize(1);
        assertThat(all(new LogFilter(
                        Optional.empty(), Optional.empty(), Optional.of("PRINT"), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(all(new LogFilter(
                        Optional.empty(), Optional.empty(), Optional.of("READ"), Optional.empty(), Optional.of(later))))
                .hasSize(1);
        assertThat(all(new LogFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(later), Optional.empty())))
                .isEmpty();
    }

    @Test
    void takesNoCursorButItsOwn() {
        assertThat(LogCursor.parse("1.TOWN.2")).isPresent();
        for (String wrong : List.of("", "1", "1.TOWN", "a.TOWN.2", "1.OTHER.2", "1.TOWN.2'", "-1.TOWN.2")) {
            assertThat(LogCursor.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
