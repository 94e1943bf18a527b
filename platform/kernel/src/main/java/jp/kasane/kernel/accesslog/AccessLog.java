package jp.kasane.kernel.accesslog;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.TownTransaction;

/**
 * A town's access log, for its administrator and its auditor: who looked at or changed what. Newest first, out of both trails.
 * Whoever reads it, or takes it away as a file, stands in it themself.
 */
public final class AccessLog {

    /** The longest file; beyond that one narrows the days. */
    public static final int MOST_EXPORTED = 50_000;

    private static final String KIND = "access-log";
    private static final Comparator<LogEntry> NEWEST_FIRST = Comparator.comparing(LogEntry::at)
            .reversed()
            .thenComparing(LogEntry::source)
            .thenComparing(Comparator.comparing(LogEntry::id).reversed());

    private final ControlDatabase control;

    public AccessLog(ControlDatabase control) {
        this.control = control;
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
        List<LogEntry> entries = read(town, filter, from, size + 1);
        return entries.size() <= size
                ? new Page(entries, Optional.empty())
                : new Page(
                        entries.subList(0, size),
                        Optional.of(entries.get(size - 1).cursor()));
    }

    /** All that the filter lets through, at most {@link #MOST_EXPORTED}, for a file; entered as an export. */
    public List<LogEntry> export(TownTransaction town, LogFilter filter) {
        town.record(new AuditEntry(
                Action.EXPORT, Right.AUDIT_EXPORT, KIND, filter.recordId().orElse(null), List.of(), null));
        return read(town, filter, Optional.empty(), MOST_EXPORTED);
    }

    private List<LogEntry> read(TownTransaction town, LogFilter filter, Optional<LogCursor> from, int most) {
        List<LogEntry> ofTown =
                LogQuery.ofTown(filter).below(from).run(town.entities().unwrap(Connection.class), most);
        String code = town.viewer().place().code();
        List<LogEntry> ofControl = control.jdbi()
                .withHandle(
                        handle -> LogQuery.ofControl(code, filter).below(from).run(handle.getConnection(), most));
        return Stream.concat(ofTown.stream(), ofControl.stream())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }
}
