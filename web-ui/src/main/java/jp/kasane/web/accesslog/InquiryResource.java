package jp.kasane.web.accesslog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.accesslog.AccessLog;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.people.Roster;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.municipal.consultations.ConsultationQuery;
import jp.kasane.municipal.consultations.ConsultationQuery.States;
import jp.kasane.municipal.consultations.Consultations;
import jp.kasane.municipal.consultations.ListedConsultation;
import jp.kasane.municipal.receipts.ReceiptNumbers;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Typed;

/**
 * "Who looked at my record?": what a town answers a resident who asks. Their records are found by name only by whoever may list
 * them; by number by everybody who reads the log. Looking and taking the file stand in the log, with the reason.
 */
@Path("/t/{town}/access-log/inquiry")
public final class InquiryResource {

    /** As it stands in the log, whatever language the reader reads. */
    static final String WHY = "本人からの照会";

    private static final List<String> COLUMNS = List.of(
            "accesslog.number",
            "accesslog.when",
            "accesslog.who",
            "accesslog.role",
            "inquiry.post",
            "accesslog.action",
            "accesslog.why");

    private final AccessLog log;
    private final Roster roster;
    private final Users users;
    private final Clock clock;

    public InquiryResource(AccessLog log, Roster roster, Users users, Clock clock) {
        this.log = log;
        this.roster = roster;
        this.users = users;
        this.clock = clock;
    }

    @GET
    @Requires(Right.AUDIT_READ)
    public InquiryPage read(@Context TownVisit visit, @Context UriInfo address) {
        InquiryAsked asked = new InquiryAsked(visit, new Typed(address.getQueryParameters()));
        Optional<List<ListedConsultation>> candidates =
                asked.searches() ? Optional.of(search(visit, asked)) : Optional.empty();
        InquiryDrawing drawing = new InquiryDrawing(visit, asked, clock);
        return visit.unit().transaction(town -> {
            Map<String, String> ids = ids(town, asked.numbers());
            Map<String, List<LogEntry>> about = log.about(town, List.copyOf(ids.values()), Action.LIST, WHY);
            return drawing.page(ids, candidates, about, lines(visit, about));
        });
    }

    /** The same lines as a file. */
    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @Requires(Right.AUDIT_EXPORT)
    public Response export(@Context TownVisit visit, @Context UriInfo address) {
        InquiryAsked asked = new InquiryAsked(visit, new Typed(address.getQueryParameters()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(visit::t).toList());
        visit.unit().perform(town -> {
            Map<String, String> ids = ids(town, asked.numbers());
            Map<String, List<LogEntry>> about = log.about(town, List.copyOf(ids.values()), Action.EXPORT, WHY);
            InquiryLines lines = lines(visit, about);
            ids.forEach((number, id) ->
                    about.getOrDefault(id, List.of()).forEach(entry -> rows.add(lines.cells(number, entry))));
        });
        return Response.ok(Csv.write(rows, CsvEncoding.UTF_8_BOM).bytes(), "text/csv;charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"who-looked-" + visit.town().code() + ".csv\"")
                .build();
    }

    /** Those that the asker may list, living and void. */
    private List<ListedConsultation> search(TownVisit visit, InquiryAsked asked) {
        Consultations consultations = new Consultations(visit.unit(), clock);
        ConsultationQuery query = ConsultationQuery.newest().searching(asked.words());
        return Stream.of(States.LIVING, States.VOIDED)
                .flatMap(states -> consultations.list(query.in(states)).rows().stream())
                .toList();
    }

    private static Map<String, String> ids(TownTransaction town, List<String> numbers) {
        Map<String, String> ids = new LinkedHashMap<>();
        numbers.forEach(number -> ReceiptNumbers.idOf(town, number).ifPresent(id -> ids.put(number, id)));
        return ids;
    }

    private InquiryLines lines(TownVisit visit, Map<String, List<LogEntry>> about) {
        List<LogEntry> all = about.values().stream().flatMap(List::stream).toList();
        LogWords words = new LogWords(visit, LogDrawing.names(users, all), Map.of());
        return new InquiryLines(words, new Posts(roster.of(visit.place())));
    }
}
