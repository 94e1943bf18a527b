package jp.kasane.web.accesslog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.accesslog.AccessLog;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.accesslog.LogFilter;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.people.Roster;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.kernel.trail.TrailState;
import jp.kasane.municipal.receipts.ReceiptNumbers;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Typed;

/** Who looked at or changed what in a town, for its administrator and its auditor. */
@Path("/t/{town}/access-log")
public final class AccessLogResource {

    private static final int SIZE = 50;
    private static final List<String> COLUMNS =
            List.of("when", "who", "role", "what", "number", "record", "shown-ids", "why", "request");

    private final ControlDatabase control;
    private final AccessLog log;
    private final Roster roster;
    private final Users users;

    public AccessLogResource(ControlDatabase control, AccessLog log, Roster roster, Users users) {
        this.control = control;
        this.log = log;
        this.roster = roster;
        this.users = users;
    }

    @GET
    @Requires(Right.AUDIT_READ)
    public AccessLogPage read(@Context TownVisit visit, @Context UriInfo address) {
        LogAsked asked = asked(visit, address);
        if (!asked.understood()) {
            return LogDrawing.page(visit, asked, List.of(), Optional.empty());
        }
        return visit.unit().transaction(town -> {
            AccessLog.Page read = log.page(town, filter(visit, asked, town), asked.cursor(), SIZE);
            LogWords words = words(visit, town, read.entries());
            List<AccessLogPage.Row> rows =
                    read.entries().stream().map(words::row).toList();
            SealWords seals = new SealWords(
                    visit, TrailState.of(connection(town), control, visit.town().code()));
            return LogDrawing.page(visit, asked, rows, read.older(), Optional.of(seals.beside()));
        });
    }

    /** The same lines as a file. Taking it stands in the log. */
    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @Requires(Right.AUDIT_EXPORT)
    public Response export(@Context TownVisit visit, @Context UriInfo address) {
        LogAsked asked = asked(visit, address);
        if (!asked.understood()) {
            return Response.ok(LogDrawing.page(visit, asked, List.of(), Optional.empty()))
                    .build();
        }
        Optional<List<List<String>>> rows = visit.unit()
                .transaction(town -> log.export(town, filter(visit, asked, town))
                        .map(entries -> cells(visit, entries, words(visit, town, entries))));
        if (rows.isEmpty()) {
            LogAsked less = asked.wrong("from", visit.t("accesslog.many", AccessLog.MOST_EXPORTED));
            return Response.ok(LogDrawing.page(visit, less, List.of(), Optional.empty()))
                    .build();
        }
        return Response.ok(Csv.write(rows.get(), CsvEncoding.UTF_8_BOM).bytes(), "text/csv;charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"access-log-" + visit.town().code() + ".csv\"")
                .build();
    }

    private static List<List<String>> cells(TownVisit visit, List<LogEntry> entries, LogWords words) {
        return Stream.concat(
                        Stream.of(COLUMNS.stream()
                                .map(column -> visit.t("accesslog." + column))
                                .toList()),
                        entries.stream().map(words::cells))
                .toList();
    }

    static Connection connection(TownTransaction town) {
        return town.entities().unwrap(Connection.class);
    }

    private static LogAsked asked(TownVisit visit, UriInfo address) {
        return new LogAsked(visit.visit().messages(), new Typed(address.getQueryParameters()));
    }

    private LogFilter filter(TownVisit visit, LogAsked asked, TownTransaction town) {
        Optional<String> record = Optional.of(asked.record())
                .filter(typed -> !typed.isEmpty())
                .map(typed -> ReceiptNumbers.idOf(town, typed).orElseGet(asked::identifier));
        return asked.filter(roster.of(visit.place()), record);
    }

    private LogWords words(TownVisit visit, TownTransaction town, List<LogEntry> entries) {
        Set<String> records = entries.stream()
                .map(LogEntry::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new LogWords(visit, LogDrawing.names(users, entries), ReceiptNumbers.of(town, records));
    }
}
