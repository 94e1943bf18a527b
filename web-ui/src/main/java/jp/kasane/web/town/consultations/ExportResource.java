package jp.kasane.web.town.consultations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.kernel.text.CsvFile;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Typed;

/** A list as a file. It names its purpose, is entered in the access log with every record in it, and carries no concealed address. */
@Path("/t/{town}/consultations/export")
public final class ExportResource {

    private static final int LONGEST_PURPOSE = 200;
    private static final int MOST_SHOWN = 50;

    private final Desk desk;

    public ExportResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.RECORD_EXPORT)
    public Response form(@Context TownVisit visit, @Context UriInfo uri) {
        Asked asked = desk.asked(visit, uri);
        return asked.problems().isEmpty()
                ? Response.ok(page(visit, asked, CsvEncoding.UTF_8_BOM.name(), "", List.of(), List.of()))
                        .build()
                : list(visit, asked);
    }

    /** Where what was not understood of the question is told. A file of something else than what was meant is made by nobody. */
    private static Response list(TownVisit visit, Asked asked) {
        return Desk.to(visit.href("consultations") + asked.address());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.RECORD_EXPORT)
    public Response export(@Context TownVisit visit, MultivaluedMap<String, String> sent) {
        Asked asked = Asked.inAddress(sent, desk.sealedSearch(visit), desk.today());
        if (!asked.problems().isEmpty()) {
            return list(visit, asked);
        }
        Typed typed = new Typed(sent);
        String purpose = typed.of("purpose");
        String chosen = typed.of("encoding");
        List<FieldError> errors = errors(visit, purpose);
        Optional<List<ConsultationSheet>> sheets =
                errors.isEmpty() ? desk.consultations(visit).export(asked.query(), purpose) : Optional.empty();
        if (sheets.isEmpty()) {
            return Response.ok(page(visit, asked, chosen, purpose, List.of(), errors))
                    .build();
        }
        CsvEncoding encoding =
                chosen.equals(CsvEncoding.WINDOWS_31J.name()) ? CsvEncoding.WINDOWS_31J : CsvEncoding.UTF_8_BOM;
        ExportTable table = new ExportTable(new Words(visit.visit().messages()), sheets.get());
        CsvFile file = Csv.write(table.rows(), encoding);
        if (!file.lost().isEmpty() && sent.getFirst("anyway") == null) {
            return Response.ok(page(visit, asked, chosen, purpose, lost(file, table), List.of()))
                    .build();
        }
        return file(visit, file, encoding);
    }

    private Response file(TownVisit visit, CsvFile file, CsvEncoding encoding) {
        return Response.ok(
                        file.bytes(),
                        "text/csv;charset=" + (encoding == CsvEncoding.WINDOWS_31J ? "windows-31j" : "utf-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"consultations-" + visit.town().code() + "-" + desk.today() + ".csv\"")
                .build();
    }

    private static List<FieldError> errors(TownVisit visit, String purpose) {
        if (purpose.isEmpty()) {
            return List.of(new FieldError("purpose", visit.t("problem.required")));
        }
        return TypedText.of(purpose, LONGEST_PURPOSE) instanceof TypedText.Accepted
                ? List.of()
                : List.of(new FieldError("purpose", visit.t("export.purpose.wrong", LONGEST_PURPOSE)));
    }

    private static List<ExportPage.Lost> lost(CsvFile file, ExportTable table) {
        List<ExportPage.Lost> shown = new ArrayList<>();
        for (CsvFile.Lost one :
                file.lost().subList(0, Math.min(MOST_SHOWN, file.lost().size()))) {
            String code = String.format(Locale.ROOT, "U+%04X", one.codePoint());
            shown.add(new ExportPage.Lost(one.character(), code, table.number(one.row()), table.column(one.column())));
        }
        return shown;
    }

    private ExportPage page(
            TownVisit visit,
            Asked asked,
            String encoding,
            String purpose,
            List<ExportPage.Lost> lost,
            List<FieldError> errors) {
        long total = desk.consultations(visit).list(asked.query()).total();
        return new ExportPage(
                visit.frame(visit.t("export.title"), Desk.list(visit)),
                asked.parts(),
                visit.href("consultations/export"),
                visit.href("consultations") + asked.address(),
                total,
                Field.of("encoding", visit.t("export.encoding")).value(encoding),
                List.of(
                        new Choice(CsvEncoding.UTF_8_BOM.name(), visit.t("export.utf8"), visit.t("export.utf8.hint")),
                        new Choice(CsvEncoding.WINDOWS_31J.name(), visit.t("export.31j"), visit.t("export.31j.hint"))),
                Field.of("purpose", visit.t("export.purpose"))
                        .hint(visit.t("export.purpose.hint"))
                        .mandatory()
                        .value(purpose)
                        .errors(FieldError.at("purpose", errors)),
                lost,
                errors);
    }
}
