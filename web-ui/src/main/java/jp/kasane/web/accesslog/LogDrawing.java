package jp.kasane.web.accesslog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.accesslog.LogCursor;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;

/** Puts together the page of a trail, a town's or a prefecture's. */
final class LogDrawing {

    private LogDrawing() {}

    /** The names of everybody whom the lines speak of, by id. */
    static Map<String, String> names(Users users, List<LogEntry> entries) {
        Set<String> people = entries.stream()
                .flatMap(entry -> Stream.of(entry.actorId(), entry.subjectUser()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return users.byIds(people).stream().collect(Collectors.toMap(User::id, User::displayName));
    }

    static AccessLogPage page(
            PlaceVisit visit, LogAsked asked, List<AccessLogPage.Row> rows, Optional<LogCursor> older) {
        return page(visit, asked, rows, older, Optional.empty());
    }

    static AccessLogPage page(
            PlaceVisit visit,
            LogAsked asked,
            List<AccessLogPage.Row> rows,
            Optional<LogCursor> older,
            Optional<AccessLogPage.Sealed> sealing) {
        String base = visit.href("access-log");
        boolean town = visit.place().kind() == Place.Kind.TOWN;
        return new AccessLogPage(
                visit.frame(visit.t(town ? "accesslog.title" : "accesslog.prefecture.title"), new Link[0]),
                visit.t(town ? "accesslog.explained" : "accesslog.prefecture.explained"),
                visit.t(town ? "accesslog.caption" : "accesslog.prefecture.caption"),
                base,
                filters(visit, asked),
                Field.errorsOf(asked.fields()),
                rows,
                older.map(cursor -> new Link(visit.t("accesslog.older"), base + asked.query(Optional.of(cursor)))),
                asked.cursor()
                        .map(cursor -> new Link(visit.t("accesslog.newest"), base + asked.query(Optional.empty()))),
                Optional.of(base + "/export.csv" + asked.query(Optional.empty()))
                        .filter(href -> visit.may(Right.AUDIT_EXPORT)),
                sealing);
    }

    private static AccessLogPage.Filters filters(PlaceVisit visit, LogAsked asked) {
        boolean town = visit.place().kind() == Place.Kind.TOWN;
        return new AccessLogPage.Filters(
                asked.field("person"),
                Field.of("record", visit.t(town ? "accesslog.record" : "accesslog.prefecture.record"))
                        .value(asked.record()),
                asked.field("action"),
                actions(visit),
                asked.field("from"),
                asked.field("to"));
    }

    private static List<Choice> actions(PlaceVisit visit) {
        return Arrays.stream(AuditEntry.Action.values())
                .map(action -> Choice.of(action.name(), visit.t("accesslog.action." + action.name())))
                .toList();
    }
}
