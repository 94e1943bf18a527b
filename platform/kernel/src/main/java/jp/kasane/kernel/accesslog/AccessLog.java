package jp.kasane.kernel.accesslog;

import java.sql.Connection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.TownTransaction;

/**
 * A town's access log, for its administrator and its auditor: who looked at or changed what. Newest first, out of both trails; a
 * prefecture's, for its administrator, out of control's alone. Whoever reads it, or takes it away as a file, stands in it themself.
 */
public final class AccessLog {

    /** The longest file; beyond that one narrows the days. */
    public static final int MOST_EXPORTED = 50_000;

    /** The most lines about one record; beyond that one takes the file of the log, narrowed by days. */
    public static final int MOST_ABOUT = 5_000;

    private static final String KIND = "access-log";
    static final Comparator<LogEntry> NEWEST_FIRST = Comparator.comparing(LogEntry::at)
            .reversed()
            .thenComparing(LogEntry::source)
            .thenComparing(Comparator.comparing(LogEntry::id).reversed());

    private final ControlDatabase control;
    private final int mostExported;

    public AccessLog(ControlDatabase control) {
        this(control, MOST_EXPORTED);
    }

    AccessLog(ControlDatabase control, int mostExported) {
        this.control = control;
        this.mostExported = mostExported;
    }

    /** @param older where the next page begins; empty at the end of the log */
    public record Page(List<LogEntry> entries, Optional<LogCursor> older) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** A page of the log, entered into it. */
    public Page page(TownTransaction town, LogFilter filter, Optional<LogCursor> from, int size) {
        town.record(new AuditEntry(
                Action.LIST, Right.AUDIT_READ, KIND, filter.recordId().orElse(null), List.of(), null));
        return page(read(town, filter, from, size + 1), size);
    }

    private static Page page(List<LogEntry> oneMore, int size) {
        return oneMore.size() <= size
                ? new Page(oneMore, Optional.empty())
                : new Page(
                        oneMore.subList(0, size),
                        Optional.of(oneMore.get(size - 1).cursor()));
    }

    /**
     * A page of a prefecture's own trail: its grants, people and settings, and what it asked for its towns; never a line of a
     * town's. Entered into it.
     */
    public Page ofPrefecture(Viewer by, LogFilter filter, Optional<LogCursor> from, int size) {
        Place place = by.place();
        if (place.kind() != Place.Kind.PREFECTURE) {
            throw new IllegalArgumentException("a town's log is read within the town");
        }
        return control.jdbi().inTransaction(transaction -> {
            String asked = filter.recordId().orElse(null);
            ControlAudit.record(transaction, by.doing(Right.AUDIT_READ, Action.LIST.name(), KIND, asked, null));
            List<LogEntry> entries =
                    LogQuery.ofControl(place, filter).below(from).run(transaction.getConnection(), size + 1);
            return page(entries, size);
        });
    }

    /**
     * All that the filter lets through, for a file; entered as an export. Empty if that is more than {@link #MOST_EXPORTED}: no line
     * is left out silently, and it is entered as a look.
     */
    public Optional<List<LogEntry>> export(TownTransaction town, LogFilter filter) {
        List<LogEntry> entries = read(town, filter, Optional.empty(), mostExported + 1);
        boolean fits = entries.size() <= mostExported;
        Action action = fits ? Action.EXPORT : Action.LIST;
        town.record(new AuditEntry(
                action, Right.AUDIT_EXPORT, KIND, filter.recordId().orElse(null), List.of(), null));
        return fits ? Optional.of(entries) : Optional.empty();
    }

    /**
     * Everything that was done with some records and every list that showed them, for whom they are about; at most {@link
     * #MOST_ABOUT} lines of each. Entered once for each record, with why.
     *
     * @param action a look at it, or its being taken away as a file
     */
    public Map<String, List<LogEntry>> about(TownTransaction town, List<String> recordIds, Action action, String why) {
        Right right = action == Action.EXPORT ? Right.AUDIT_EXPORT : Right.AUDIT_READ;
        if (recordIds.isEmpty()) {
            town.record(new AuditEntry(action, right, KIND, null, List.of(), null));
        }
        Map<String, List<LogEntry>> about = new LinkedHashMap<>();
        for (String id : recordIds) {
            town.record(AuditEntry.of(action, right, KIND, id).because(why));
            about.put(id, read(town, LogFilter.NONE.about(id), Optional.empty(), MOST_ABOUT));
        }
        return about;
    }

    private List<LogEntry> read(TownTransaction town, LogFilter filter, Optional<LogCursor> from, int most) {
        Connection connection = town.entities().unwrap(Connection.class);
        List<LogEntry> ofTown = filter.recordId()
                .map(id -> new RecordTrail(connection, filter, id).below(from, most))
                .orElseGet(() -> LogQuery.ofTown(filter).below(from).run(connection, most));
        Place place = town.viewer().place();
        List<LogEntry> ofControl = control.jdbi()
                .withHandle(
                        handle -> LogQuery.ofControl(place, filter).below(from).run(handle.getConnection(), most));
        return Stream.concat(ofTown.stream(), ofControl.stream())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }
}
