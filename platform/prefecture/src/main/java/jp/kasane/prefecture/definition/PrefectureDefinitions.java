package jp.kasane.prefecture.definition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.text.Shortened;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The versions of prefectures' own definitions. Versions are added, never changed and never taken away. Taken in and out by whoever operates
 * the installation, which the prefecture reads in its trail; read by the prefecture's people.
 */
public final class PrefectureDefinitions {

    private static final String VERSION = "SELECT id, number, effective_from, title, content, file_name, taken_at"
            + " FROM prefecture_definition WHERE prefecture_code = :prefecture ";

    private final ControlDatabase control;
    private final Clock clock;

    public PrefectureDefinitions(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** The version that a file is there as. */
    public record Taken(PrefectureDefinition version, boolean anew) {}

    /** Adds a version, unless the version of its day says the same already. */
    public Taken take(String prefectureCode, String title, LocalDate from, String content, String fileName) {
        return control.jdbi().inTransaction(transaction -> {
            transaction
                    .createQuery("SELECT code FROM prefecture WHERE code = :code FOR UPDATE")
                    .bind("code", prefectureCode)
                    .mapTo(String.class)
                    .one();
            Optional<PrefectureDefinition> same = validOn(transaction, prefectureCode, from)
                    .filter(one ->
                            one.effectiveFrom().equals(from) && one.content().equals(content));
            if (same.isPresent()) {
                return new Taken(same.get(), false);
            }
            PrefectureDefinition version = new PrefectureDefinition(
                    Ids.next(),
                    highest(transaction, prefectureCode) + 1,
                    from,
                    title,
                    content,
                    Shortened.to(fileName, PrefectureDefinition.LONGEST_NAME),
                    clock.instant());
            insert(transaction, prefectureCode, version);
            enter(transaction, prefectureCode, "CREATE", version);
            return new Taken(version, true);
        });
    }

    /** What is valid on a day. */
    public Optional<PrefectureDefinition> validOn(String prefectureCode, LocalDate day) {
        return control.jdbi().withHandle(handle -> validOn(handle, prefectureCode, day));
    }

    /** The same, to be taken out of the house. */
    public Optional<PrefectureDefinition> export(String prefectureCode, LocalDate day) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<PrefectureDefinition> version = validOn(transaction, prefectureCode, day);
            version.ifPresent(one -> enter(transaction, prefectureCode, "EXPORT", one));
            return version;
        });
    }

    /** Every version there is, the newest first. */
    public List<PrefectureDefinition> all(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(VERSION + "ORDER BY number DESC")
                        .bind("prefecture", prefectureCode)
                        .map(PrefectureDefinitions::version)
                        .list());
    }

    private static Optional<PrefectureDefinition> validOn(Handle handle, String prefectureCode, LocalDate day) {
        return handle.createQuery(
                        VERSION + "AND effective_from <= :day ORDER BY effective_from DESC, number DESC LIMIT 1")
                .bind("prefecture", prefectureCode)
                .bind("day", day)
                .map(PrefectureDefinitions::version)
                .findOne();
    }

    private static int highest(Handle transaction, String prefectureCode) {
        return transaction
                .createQuery("SELECT COALESCE(MAX(number), 0) FROM prefecture_definition WHERE prefecture_code = :code")
                .bind("code", prefectureCode)
                .mapTo(Integer.class)
                .one();
    }

    private static void insert(Handle transaction, String prefectureCode, PrefectureDefinition version) {
        transaction
                .createUpdate(
                        "INSERT INTO prefecture_definition (id, prefecture_code, number, effective_from, title, content,"
                                + " file_name, taken_at) VALUES (:id, :prefecture, :number, :from, :title, :content, :file, :at)")
                .bind("id", version.id())
                .bind("prefecture", prefectureCode)
                .bind("number", version.number())
                .bind("from", version.effectiveFrom())
                .bind("title", version.title())
                .bind("content", version.content())
                .bind("file", version.fileName())
                .bind("at", version.takenAt())
                .execute();
    }

    private static void enter(Handle transaction, String prefectureCode, String action, PrefectureDefinition version) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        null,
                        null,
                        Place.Kind.PREFECTURE.name(),
                        prefectureCode,
                        action,
                        "definition",
                        version.id(),
                        null,
                        null));
    }

    private static PrefectureDefinition version(ResultSet row, StatementContext context) throws SQLException {
        return new PrefectureDefinition(
                row.getString("id"),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("title"),
                row.getString("content"),
                row.getString("file_name"),
                row.getTimestamp("taken_at").toInstant());
    }
}
