package jp.kasane.web.prefecture.templates;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.BeginOutcome;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.prefecture.templates.KeepOutcome;
import jp.kasane.prefecture.templates.NewTemplate;
import jp.kasane.prefecture.templates.Template;
import jp.kasane.prefecture.templates.Templates;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.page.Typed;

/** The templates of a prefecture: seen by whoever sees its towns' register, changed by whoever runs the prefecture. */
@Path("/p/{prefecture}/templates")
public final class TemplatesResource {

    private static final String FILE = "definition";

    private final Templates templates;

    public TemplatesResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Requires(Right.TOWNS_READ)
    public TemplatesPage list(@Context PrefectureVisit visit, @Context UriInfo address) {
        boolean may = visit.may(Right.PREFECTURE_SETTINGS);
        return new TemplatesPage(
                Said.on(
                        visit,
                        visit.frame(visit.t("templates.title"), new Link[0]),
                        new Typed(address.getQueryParameters()),
                        "templates",
                        "templates.refused",
                        "refused"),
                may ? Optional.of(new Link(visit.t("templates.add"), visit.href("templates/new"))) : Optional.empty(),
                templates.of(visit.prefecture().code()).stream()
                        .map(one -> row(visit, one, may))
                        .toList());
    }

    private static TemplatesPage.Row row(PrefectureVisit visit, Template one, boolean may) {
        String here = visit.href("templates/" + one.id());
        LocalDate day = LocalDate.ofInstant(one.addedAt(), Grants.JAPAN);
        String when =
                JapaneseDates.full(day, visit.visit().messages().language().locale());
        return new TemplatesPage.Row(
                one.title(),
                here,
                one.addedBy() == null ? visit.t("templates.ours") : when,
                may ? Optional.of(here + "/replace") : Optional.empty(),
                may ? Optional.of(here + "/retire") : Optional.empty());
    }

    /** What stands in one, drawn. */
    @GET
    @Path("{template}")
    @Requires(Right.TOWNS_READ)
    public TemplatePage read(@Context PrefectureVisit visit, @PathParam("template") String id) {
        Definition definition = definition(visit, id);
        return TemplatePage.of(
                frame(visit, definition.title()),
                new Link(visit.t("templates.file"), visit.href("templates/" + id + "/definition.yaml")),
                Arrangement.of(definition, definition.effectiveFrom()),
                visit.visit().messages());
    }

    /** The same as a file: to be changed and added again, or for a town to begin with. */
    @GET
    @Path("{template}/definition.yaml")
    @Requires(Right.TOWNS_READ)
    public Response file(@Context PrefectureVisit visit, @PathParam("template") String id) {
        return Response.ok(DefinitionFiles.FORMAT.yaml(definition(visit, id)), "text/yaml; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"template.yaml\"")
                .build();
    }

    private Definition definition(PrefectureVisit visit, String id) {
        return templates
                .content(visit.prefecture().code(), id)
                .map(DefinitionFiles.FORMAT::kept)
                .orElseThrow(Denied::notFound);
    }

    @GET
    @Path("new")
    @Requires(Right.PREFECTURE_SETTINGS)
    public TemplateFormPage addForm(@Context PrefectureVisit visit) {
        return adding(visit, nothing(), List.of());
    }

    @POST
    @Path("new")
    @Requires(Right.PREFECTURE_SETTINGS)
    public Response add(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        SentFile file = SentFile.of(new Typed(sent), FILE);
        BeginOutcome outcome = Beginnings.asTemplate(file.bytes());
        if (outcome instanceof BeginOutcome.Begun begun) {
            KeepOutcome kept = templates.add(template(begun.definition(), file), visit.viewer());
            return kept instanceof KeepOutcome.Kept
                    ? back(visit, "done=added")
                    : Response.ok(adding(visit, file, why(visit, kept))).build();
        }
        return Response.ok(adding(visit, file, findings(visit, file, outcome))).build();
    }

    @GET
    @Path("{template}/replace")
    @Requires(Right.PREFECTURE_SETTINGS)
    public TemplateFormPage replaceForm(@Context PrefectureVisit visit, @PathParam("template") String id) {
        return replacing(visit, find(visit, id), nothing(), List.of());
    }

    @POST
    @Path("{template}/replace")
    @Requires(Right.PREFECTURE_SETTINGS)
    public Response replace(
            @Context PrefectureVisit visit, @PathParam("template") String id, MultivaluedMap<String, String> sent) {
        Template old = find(visit, id);
        SentFile file = SentFile.of(new Typed(sent), FILE);
        BeginOutcome outcome = Beginnings.asTemplate(file.bytes());
        if (outcome instanceof BeginOutcome.Begun begun) {
            KeepOutcome kept = templates.replace(id, template(begun.definition(), file), visit.viewer());
            return kept instanceof KeepOutcome.Kept
                    ? back(visit, "done=replaced")
                    : Response.ok(replacing(visit, old, file, why(visit, kept))).build();
        }
        return Response.ok(replacing(visit, old, file, findings(visit, file, outcome)))
                .build();
    }

    @POST
    @Path("{template}/retire")
    @Requires(Right.PREFECTURE_SETTINGS)
    public Response retire(@Context PrefectureVisit visit, @PathParam("template") String id) {
        if (!templates.everKept(visit.prefecture().code(), id)) {
            throw Denied.notFound();
        }
        return back(visit, templates.retire(id, visit.viewer()) ? "done=retired" : "refused=gone");
    }

    private Template find(PrefectureVisit visit, String id) {
        return templates.find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
    }

    private static NewTemplate template(Definition definition, SentFile file) {
        return new NewTemplate(definition.title(), DefinitionFiles.FORMAT.json(definition), file.name());
    }

    private static List<String> why(PrefectureVisit visit, KeepOutcome outcome) {
        if (outcome instanceof KeepOutcome.TooMany many) {
            return List.of(visit.t("templates.too-many", many.most()));
        }
        return List.of(visit.t(
                outcome instanceof KeepOutcome.TitleTaken ? "templates.title-taken" : "templates.refused.gone"));
    }

    private static List<String> findings(PrefectureVisit visit, SentFile file, BeginOutcome outcome) {
        return outcome instanceof BeginOutcome.Refused refused
                ? Findings.of(visit.visit().messages(), file, refused.findings())
                : List.of();
    }

    private static Response back(PrefectureVisit visit, String said) {
        return Response.seeOther(URI.create(visit.href("templates?" + said))).build();
    }

    private static SentFile nothing() {
        return SentFile.of(new Typed(new MultivaluedHashMap<>()), FILE);
    }

    private static Frame frame(PrefectureVisit visit, String title) {
        return visit.frame(title, new Link(visit.t("templates.title"), visit.href("templates")));
    }

    private static TemplateFormPage adding(PrefectureVisit visit, SentFile file, List<String> wrong) {
        PrefectureVisit here = visit.shownAt("templates/new");
        return new TemplateFormPage(
                frame(here, visit.t("templates.add")),
                visit.href("templates/new"),
                visit.t("templates.add.lead"),
                field(visit, file, wrong),
                file.name(),
                visit.t("templates.add"));
    }

    private static TemplateFormPage replacing(PrefectureVisit visit, Template old, SentFile file, List<String> wrong) {
        String below = "templates/" + old.id() + "/replace";
        return new TemplateFormPage(
                frame(visit.shownAt(below), visit.t("templates.replace.title", old.title())),
                visit.href(below),
                visit.t("templates.replace.lead"),
                field(visit, file, wrong),
                file.name(),
                visit.t("templates.replace"));
    }

    private static Field field(PrefectureVisit visit, SentFile file, List<String> wrong) {
        return Field.of(FILE, visit.t("file.content"))
                .mandatory()
                .hint(visit.t("file.content.hint"))
                .value(file.shown())
                .errors(wrong);
    }
}
