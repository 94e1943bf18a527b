package jp.kasane.prefecture.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.text.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * The templates of each prefecture. Every question names the prefecture, and another's template is not there. One is never changed: it
 * is replaced or retired, and what towns began with stays theirs. Each change and its entry in the trail share a transaction.
 */
public final class Templates {

    /** As many as a person still looks through. */
    public static final int MOST = 100;

    private static final String KIND = "template";
    private static final String KEPT = "prefecture_code = :prefecture AND retired_at IS NULL";
    private static final String SELECT =
            "SELECT id, title, file_name, added_by, added_at FROM arrangement_template WHERE " + KEPT;

    private final ControlDatabase control;
    private final Clock clock;

    public Templates(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Those that a town of the prefecture can begin with, in the order they were added. */
    public List<Template> of(String prefecture) {
        return control.jdbi().withHandle(handle -> of(handle, prefecture));
    }

    public Optional<Template> find(String prefecture, String id) {
        return of(prefecture).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether the prefecture ever kept it. */
    public boolean everKept(String prefecture, String id) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT COUNT(*) > 0 FROM arrangement_template WHERE prefecture_code = :prefecture AND id = :id")
                        .bind("prefecture", prefecture)
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What stands in it, as it was handed in. */
    public Optional<String> content(String prefecture, String id) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT content FROM arrangement_template WHERE " + KEPT + " AND id = :id")
                        .bind("prefecture", prefecture)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne());
    }

    /** In the prefecture of whoever adds it. */
    public KeepOutcome add(NewTemplate template, Viewer by) {
        return unlessTitled(template, by, transaction -> {
            List<Template> there = of(transaction, by.prefecture());
            return there.size() >= MOST ? new KeepOutcome.TooMany(MOST) : keep(transaction, template, there, by);
        });
    }

    /** From now on the new one instead of the other. */
    public KeepOutcome replace(String id, NewTemplate template, Viewer by) {
        return unlessTitled(template, by, transaction -> {
            List<Template> others = of(transaction, by.prefecture()).stream()
                    .filter(one -> !one.id().equals(id))
                    .toList();
            if (titled(others, template.title()).isEmpty() && !retire(transaction, id, by)) {
                return new KeepOutcome.Gone();
            }
            return keep(transaction, template, others, by);
        });
    }

    /** The database keeps two of one title apart, for whoever adds them at the same time. */
    private KeepOutcome unlessTitled(NewTemplate template, Viewer by, Function<Handle, KeepOutcome> keeping) {
        try {
            return control.jdbi().inTransaction(keeping::apply);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return new KeepOutcome.TitleTaken(titled(of(by.prefecture()), template.title())
                        .map(Template::id)
                        .orElse(""));
            }
            throw e;
        }
    }

    /** Nobody begins with it any more. False if it is not there. */
    public boolean retire(String id, Viewer by) {
        return control.jdbi().inTransaction(transaction -> retire(transaction, id, by));
    }

    /** What a prefecture has from its start. */
    public static void begin(Handle transaction, String prefecture, List<NewTemplate> templates, Instant at) {
        templates.forEach(template -> insert(transaction, prefecture, template, null, at));
    }

    private KeepOutcome keep(Handle transaction, NewTemplate template, List<Template> others, Viewer by) {
        Optional<Template> same = titled(others, template.title());
        if (same.isPresent()) {
            return new KeepOutcome.TitleTaken(same.get().id());
        }
        String id = insert(transaction, by.prefecture(), template, by.userId(), clock.instant());
        ControlAudit.record(transaction, by.doing(Right.PREFECTURE_SETTINGS, "TEMPLATE_ADDED", KIND, id, null));
        return new KeepOutcome.Kept(id);
    }

    private boolean retire(Handle transaction, String id, Viewer by) {
        int changed = transaction
                .createUpdate(
                        "UPDATE arrangement_template SET open_title = NULL, retired_by = :by, retired_at = :now WHERE "
                                + KEPT + " AND id = :id")
                .bind("by", by.userId())
                .bind("now", clock.instant())
                .bind("prefecture", by.prefecture())
                .bind("id", id)
                .execute();
        if (changed == 1) {
            ControlAudit.record(transaction, by.doing(Right.PREFECTURE_SETTINGS, "TEMPLATE_RETIRED", KIND, id, null));
        }
        return changed == 1;
    }

    private static Optional<Template> titled(List<Template> templates, String title) {
        return templates.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    private static List<Template> of(Handle handle, String prefecture) {
        return handle.createQuery(SELECT + " ORDER BY added_at, id")
                .bind("prefecture", prefecture)
                .map((row, context) -> template(row))
                .list();
    }

    private static String insert(
            Handle transaction, String prefecture, NewTemplate template, @Nullable String by, Instant at) {
        String id = Ids.next();
        transaction
                .createUpdate("INSERT INTO arrangement_template"
                        + " (id, prefecture_code, title, open_title, content, file_name, added_by, added_at)"
                        + " VALUES (:id, :prefecture, :title, :open, :content, :name, :by, :at)")
                .bind("id", id)
                .bind("prefecture", prefecture)
                .bind("title", template.title())
                .bind("open", Sha256.of(template.title()))
                .bind("content", template.content())
                .bind("name", template.fileName())
                .bind("by", by)
                .bind("at", at)
                .execute();
        return id;
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
