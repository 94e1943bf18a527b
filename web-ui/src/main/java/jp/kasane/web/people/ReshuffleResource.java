package jp.kasane.web.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.people.Reshuffle;
import jp.kasane.kernel.people.ReshuffleLine;
import jp.kasane.kernel.people.ReshuffleReport;
import jp.kasane.kernel.people.ReshuffleSheet;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** The reshuffle of a fiscal year. The browser reads the file (either encoding) into the field that is sent; pasting does as well. */
@Path("/t/{town}/people/reshuffle")
public final class ReshuffleResource {

    private final Reshuffle reshuffle;
    private final Clock clock;

    public ReshuffleResource(Reshuffle reshuffle, Clock clock) {
        this.reshuffle = reshuffle;
        this.clock = clock;
    }

    @GET
    @Requires(Right.PEOPLE_MANAGE)
    public ReshufflePage form(@Context TownVisit visit) {
        return page(visit, new Typed(new MultivaluedHashMap<>()), null, null, null);
    }

    /** Shows what would happen. Nothing does. */
    @POST
    @Requires(Right.PEOPLE_MANAGE)
    public ReshufflePage rehearse(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        return answer(visit, new Typed(form), Optional.empty());
    }

    /** Carries out what was shown, or shows anew what has become of it meanwhile. */
    @POST
    @Path("apply")
    @Requires(Right.PEOPLE_MANAGE)
    public ReshufflePage apply(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        return answer(visit, typed, Optional.of(typed.of("shown")));
    }

    private ReshufflePage answer(TownVisit visit, Typed typed, Optional<String> shown) {
        String why = typed.of("why");
        if (!GrantOrder.wordsFit(why)) {
            return page(visit, typed, null, visit.t("people.wrong.why"), null);
        }
        ReshuffleSheet sheet = ReshuffleSheet.of(typed.of("list"));
        if (sheet instanceof ReshuffleSheet.Unreadable wrong) {
            return page(visit, typed, visit.t("reshuffle.unreadable." + wrong.reason(), wrong.detail()), null, null);
        }
        Reshuffle.Order order = new Reshuffle.Order(((ReshuffleSheet.Read) sheet).lines(), why, RosterWords::roleNamed);
        ReshuffleReport report = shown.isPresent()
                ? reshuffle.apply(visit.viewer(), order, shown.get())
                : reshuffle.rehearse(visit.viewer(), order);
        return page(visit, typed, null, null, report);
    }

    private ReshufflePage page(
            TownVisit visit,
            Typed typed,
            @Nullable String wrongList,
            @Nullable String wrongWhy,
            @Nullable ReshuffleReport report) {
        Field list = Field.of("list", visit.t("reshuffle.list"))
                .mandatory()
                .hint(visit.t("reshuffle.list.hint"))
                .value(typed.of("list"));
        Field why = Field.of("why", visit.t("reshuffle.why"))
                .mandatory()
                .hint(visit.t("reshuffle.why.hint"))
                .value(typed.of("why"));
        Field shownList = wrongList == null ? list : list.error(wrongList);
        Field shownWhy = wrongWhy == null ? why : why.error(wrongWhy);
        RosterWords words = new RosterWords(visit.visit().messages(), clock.instant());
        return new ReshufflePage(
                visit.shownAt("people/reshuffle")
                        .frame(visit.t("reshuffle.title"), new Link(visit.t("people.title"), visit.href("people"))),
                visit.href("people"),
                shownList,
                shownWhy,
                Field.errorsOf(List.of(shownWhy, shownList)),
                Optional.ofNullable(report).map(new ReshuffleWords(visit, words)::rehearsal));
    }

    /** An empty list with its headings and one line of each kind, to be filled in. */
    @GET
    @Path("template.csv")
    @Produces("text/csv")
    @Requires(Right.PEOPLE_MANAGE)
    public Response template(@Context TownVisit visit) {
        RosterWords words = new RosterWords(visit.visit().messages(), clock.instant());
        String worker = words.role(StandardRole.CASE_WORKER);
        String coordinator = words.role(StandardRole.COORDINATOR);
        List<List<String>> rows = List.of(
                ReshuffleLine.Column.headings(),
                List.of("見本 花子", "hanako@example.jp", "m-hanako", worker, "福祉係", "令和9年4月1日", "", "追加"),
                List.of("見本 次郎", "", "m-jiro", coordinator, "主査", "令和9年4月1日", "", "変更"),
                List.of("見本 三郎", "", "m-saburo", "", "", "", "令和9年3月31日", "終了"));
        return Response.ok(Csv.write(rows, CsvEncoding.UTF_8_BOM).bytes(), "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"reshuffle.csv\"")
                .build();
    }
}
