package jp.kasane.kernel.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.kernel.audit.ShownHours;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.kernel.testing.TestTowns;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The lines about one record, found through the hours in which it was shown, are exactly those that a look at every line finds. */
class RecordTrailTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final int HOURS = 200;

    private static TestTowns prefecture;
    private static Towns opened;
    private static Tenant town;
    private static Viewer viewer;

    @BeforeContainer
    static void open() {
        prefecture = new TestTowns();
        opened = new Towns(prefecture.keys(), Towns.Limits.USUAL, "kernel-tests");
        town = prefecture.newTown();
        viewer = prefecture.newViewer(town, StandardRole.TOWN_ADMINISTRATOR);
    }

    @AfterContainer
    static void close() {
        opened.close();
        prefecture.close();
    }

    /** One line to be: how far into the log, an act or a list, upon which of a few records, by which of two people. */
    record Line(int second, boolean list, Set<Integer> records, int actor) {
        String action() {
            return list ? "LIST" : second % 3 == 0 ? "PRINT" : "READ";
        }

        Instant at() {
            return BEGIN.plusSeconds(second);
        }
    }

    @Provide
    Arbitrary<List<Line>> logs() {
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.integers().between(0, HOURS * 3600 - 1),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 5).set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 1))
                .as(Line::new);
        return line.list().ofMinSize(1).ofMaxSize(40);
    }

    /** Each try lives in the same table among all the earlier ones: its records and actors are its own. */
    @Property(tries = 25)
    void theTrailOfARecordIsWhatALookAtEveryLineFinds(
            @ForAll("logs") @Size(min = 1) List<Line> log,
            @ForAll @IntRange(min = 1, max = 7) int page,
            @ForAll boolean oneActor,
            @ForAll boolean oneAction,
            @ForAll @IntRange(max = HOURS) int fromHour,
            @ForAll @IntRange(max = HOURS) int untilHour) {
        List<String> records = IntStream.range(0, 6).mapToObj(i -> Ids.next()).toList();
        List<String> actors = List.of(Ids.next(), Ids.next());
        LogFilter filter = new LogFilter(
                oneActor ? Optional.of(Set.of(actors.get(0))) : Optional.empty(),
                Optional.of(records.get(0)),
                oneAction ? Optional.of("LIST") : Optional.empty(),
                Optional.of(BEGIN.plusSeconds(fromHour * 3600L - 1800)),
                Optional.of(BEGIN.plusSeconds(untilHour * 3600L + 1800)));

        try (TownUnit unit = opened.open(town, viewer)) {
            List<Long> expected = unit.withoutPersonalData(transaction -> {
                Connection connection = transaction.entities().unwrap(Connection.class);
                return expected(write(connection, log, records, actors), filter);
            });
            List<Long> found = unit.withoutPersonalData(
                    transaction -> walk(transaction.entities().unwrap(Connection.class), filter, page));

            assertThat(found).isEqualTo(expected);
        }
    }

    private record Written(long id, Line line, Set<String> records, String actor) {}

    private static List<Written> write(
            Connection connection, List<Line> log, List<String> records, List<String> actors) {
        List<Written> written = new ArrayList<>();
        for (Line line : log) {
            List<String> ids = line.records().stream().map(records::get).toList();
            List<String> about = line.list() ? ids : ids.subList(0, 1);
            String actor = actors.get(line.actor());
            written.add(new Written(insert(connection, line, about, actor), line, Set.copyOf(about), actor));
        }
        return written;
    }

    private static long insert(Connection connection, Line line, List<String> about, String actor) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids,"
                        + " request_id) VALUES (?, ?, 'COORDINATOR', ?, 'consultation', ?, ?, 'r')",
                PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, LocalDateTime.ofInstant(line.at(), ZoneOffset.UTC));
            insert.setString(2, actor);
            insert.setString(3, line.action());
            insert.setString(4, line.list() ? null : about.get(0));
            insert.setString(5, line.list() ? String.join(" ", about) : null);
            insert.executeUpdate();
            if (line.list()) {
                new ShownHours(connection).remember(about, line.at());
            }
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> expected(List<Written> written, LogFilter filter) {
        return written.stream()
                .filter(one -> one.records().contains(filter.recordId().orElseThrow()))
                .filter(one ->
                        filter.actorIds().map(ids -> ids.contains(one.actor())).orElse(true))
                .filter(one -> filter.action().map(one.line().action()::equals).orElse(true))
                .filter(one -> !one.line().at().isBefore(filter.from().orElseThrow()))
                .filter(one -> one.line().at().isBefore(filter.until().orElseThrow()))
                .sorted(Comparator.comparing((Written one) -> one.line().at())
                        .thenComparing(Written::id)
                        .reversed())
                .map(Written::id)
                .toList();
    }

    private static List<Long> walk(Connection connection, LogFilter filter, int page) {
        RecordTrail trail =
                new RecordTrail(connection, filter, filter.recordId().orElseThrow());
        List<Long> found = new ArrayList<>();
        List<LogEntry> entries = trail.below(Optional.empty(), page);
        while (!entries.isEmpty()) {
            assertThat(entries).hasSizeLessThanOrEqualTo(page);
            entries.forEach(entry -> found.add(entry.id()));
            entries = trail.below(Optional.of(entries.get(entries.size() - 1).cursor()), page);
        }
        return found;
    }
}
