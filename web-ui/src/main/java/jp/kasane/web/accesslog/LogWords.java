package jp.kasane.web.accesslog;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Link;
import org.jspecify.annotations.Nullable;

/** Lines of the access log in the reader's words. */
final class LogWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PlaceVisit visit;
    private final Map<String, String> names;
    private final Map<String, String> numbers;

    /**
     * For the lines of one page.
     *
     * @param names of users by id
     * @param numbers receipt numbers by record id
     */
    LogWords(PlaceVisit visit, Map<String, String> names, Map<String, String> numbers) {
        this.visit = visit;
        this.names = names;
        this.numbers = numbers;
    }

    AccessLogPage.Row row(LogEntry entry) {
        return new AccessLogPage.Row(
                when(entry.at()),
                entry.at().toString(),
                who(entry.actorId()),
                role(entry.actorRole()),
                what(entry),
                record(entry),
                shown(entry.shownIds()),
                entry.purpose() == null ? "" : entry.purpose(),
                entry.requestId() == null ? "" : entry.requestId());
    }

    List<String> cells(LogEntry entry) {
        AccessLogPage.Row row = row(entry);
        String subject = entry.subjectId() == null ? "" : entry.subjectId();
        return List.of(
                ZonedDateTime.ofInstant(entry.at(), Grants.JAPAN)
                        .toOffsetDateTime()
                        .toString(),
                row.who(),
                row.role(),
                row.what(),
                numbers.getOrDefault(subject, ""),
                subject,
                String.join(" ", entry.shownIds()),
                row.why(),
                row.requestId());
    }

    String when(Instant at) {
        ZonedDateTime here = ZonedDateTime.ofInstant(at, Grants.JAPAN);
        return JapaneseDates.full(here.toLocalDate(), visit.visit().language().locale()) + " " + TIME.format(here);
    }

    private String who(@Nullable String id) {
        return id == null ? visit.t("accesslog.system") : names.getOrDefault(id, id);
    }

    private String role(@Nullable String role) {
        return role == null ? "" : said("role." + role, role);
    }

    private String what(LogEntry entry) {
        String action = said("accesslog.action." + entry.action(), entry.action());
        String kind = said("accesslog.kind." + entry.subjectKind(), entry.subjectKind());
        String user = entry.subjectUser();
        String text = visit.t("accesslog.what", kind, action);
        return user == null ? text : visit.t("accesslog.what.of", text, who(user));
    }

    private String said(String key, String otherwise) {
        return visit.visit().messages().has(key) ? visit.t(key) : otherwise;
    }

    private Optional<Link> record(LogEntry entry) {
        return Optional.ofNullable(entry.subjectId())
                .map(id -> new Link(
                        numbers.getOrDefault(id, id), visit.href("access-log?" + LogAsked.part("record", id))));
    }

    private String shown(List<String> ids) {
        return ids.isEmpty() ? "" : visit.t("accesslog.shown", ids.size());
    }
}
