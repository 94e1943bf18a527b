package jp.kasane.web.prefecture.planning;

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
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.text.Shortened;
import jp.kasane.prefecture.planning.Asked;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.TakeOutcome;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.Telling;

/** Searches for a plan: begun, looked at, stopped, taken, and taken back. */
@Path("/p/{prefecture}/dispatch/{programme}/plan/runs")
public final class RunsResource {

    private static final List<Integer> LENGTHS = List.of(10, 30, 120);
    private static final String SECONDS = "seconds";

    private static final int LONGEST_WORDS = 500;

    private final PlanningDesk desk;
    private final Telling telling;

    public RunsResource(PlanningDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    @GET
    @Requires(Right.DISPATCH)
    public RunsPage runs(@Context PrefectureVisit visit, @PathParam("programme") String id, @Context UriInfo address) {
        return page(
                visit, id, new Typed(address.getQueryParameters()), field(visit).value("30"));
    }

    private static Field field(PrefectureVisit visit) {
        return Field.of(SECONDS, visit.t("planning.length")).mandatory().hint(visit.t("planning.length.hint"));
    }

    private RunsPage page(PrefectureVisit visit, String id, Typed asked, Field seconds) {
        Situation now = desk.situation(visit, id);
        Frame frame = PlanningDesk.frame(
                visit.shownAt(PlanningDesk.path(id) + "/runs"), now.programme(), visit.t("planning.runs"));
        return new RunsPage(
                Said.on(visit, frame, asked, "planning", "planning.refused.title", "refused"),
                Optional.of(PlanningDesk.href(visit, id, "/runs"))
                        .filter(any -> !now.programme().ended()),
                basis(visit, now),
                seconds,
                LENGTHS.stream()
                        .map(length -> Choice.of(String.valueOf(length), visit.t("planning.length." + length)))
                        .toList(),
                desk.runs().of(visit.prefecture().code(), id).stream()
                        .map(run ->
                                row(RunShown.of(visit, now, run, desk.clock().instant())))
                        .toList(),
                new Link(visit.t("planning.weights"), PlanningDesk.href(visit, id, "/weights")));
    }

    private static RunsPage.Row row(RunShown shown) {
        return new RunsPage.Row(shown.href(), shown.started(), shown.asked(), shown.state(), shown.result());
    }

    private static List<Detail> basis(PrefectureVisit visit, Situation now) {
        long movable =
                now.problem().visits().stream().filter(one -> !one.pinned()).count();
        int offered = now.problem().advisers().stream()
                .mapToInt(one -> one.free().size())
                .sum();
        return List.of(
                new Detail(
                        visit.t("planning.basis.visits"),
                        visit.t(
                                "planning.basis.visits.of",
                                movable,
                                now.visits().size() - movable)),
                new Detail(
                        visit.t("planning.basis.advisers"),
                        visit.t(
                                "planning.basis.advisers.of",
                                now.problem().advisers().size(),
                                offered)),
                new Detail(
                        visit.t("planning.basis.period"),
                        visit.t(
                                "planning.basis.period.of",
                                new Names(visit.visit().messages(), now)
                                        .day(now.problem().from()),
                                new Names(visit.visit().messages(), now)
                                        .day(now.problem().until()))));
    }

    @POST
    @Requires(Right.DISPATCH)
    public Response start(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        desk.programme(visit, id);
        String typed = new Typed(sent).of(SECONDS);
        if (LENGTHS.stream().noneMatch(length -> String.valueOf(length).equals(typed))) {
            Field wrong = field(visit).value(typed).error(visit.t("planning.length.wrong"));
            return Response.ok(page(visit, id, new Typed(new MultivaluedHashMap<>()), wrong))
                    .build();
        }
        return Starting.answer(visit, id, desk.runs().start(id, Asked.plan(Integer.parseInt(typed)), visit.viewer()));
    }

    @GET
    @Path("{run}")
    @Requires(Right.DISPATCH)
    public RunPage run(
            @Context PrefectureVisit visit,
            @PathParam("programme") String id,
            @PathParam("run") String run,
            @Context UriInfo address) {
        RunShown shown = shown(visit, id, run);
        Frame frame = Said.on(
                visit,
                frame(visit, shown),
                new Typed(address.getQueryParameters()),
                "planning",
                "planning.refused.title",
                "refused");
        return shown.page(frame, false);
    }

    private RunShown shown(PrefectureVisit visit, String id, String run) {
        Run found = desk.run(visit, id, run);
        return RunShown.of(visit, desk.situation(visit, id), found, desk.clock().instant())
                .with(desk.plans().outlook(visit.prefecture().code(), found));
    }

    private static Frame frame(PrefectureVisit visit, RunShown shown) {
        return PlanningDesk.frame(
                visit.shownAt(PlanningDesk.path(shown.run().programme()) + "/runs/"
                        + shown.run().id()),
                shown.now().programme(),
                visit.t(shown.run().found().asked().repairs() ? "planning.run.repair" : "planning.run"));
    }

    @GET
    @Path("{run}/progress")
    @Requires(Right.DISPATCH)
    public RunPage.Progress progress(
            @Context PrefectureVisit visit, @PathParam("programme") String id, @PathParam("run") String run) {
        Run found = desk.run(visit, id, run);
        if (found.searching(desk.clock().instant())) {
            String csrf = PlanningDesk.frame(visit, desk.programme(visit, id)).csrfToken();
            return RunShown.searching(visit, found, desk.clock().instant(), csrf);
        }
        RunShown shown = shown(visit, id, run);
        return shown.progress(frame(visit, shown).csrfToken());
    }

    @POST
    @Path("{run}/stop")
    @Requires(Right.DISPATCH)
    public Response stop(
            @Context PrefectureVisit visit, @PathParam("programme") String id, @PathParam("run") String run) {
        desk.run(visit, id, run);
        boolean stopped = desk.runs().stop(id, run, visit.viewer());
        return Response.seeOther(URI.create(
                        PlanningDesk.href(visit, id, "/runs/" + run + (stopped ? "?done=stopped" : "?refused=over"))))
                .build();
    }

    /** What the history says: of a repair what was typed too, as much of it as the field takes. */
    private static String words(PrefectureVisit visit, Run run, String typed) {
        if (!run.found().asked().repairs()) {
            return visit.t("planning.words.plan");
        }
        String of = visit.t("planning.words.repair");
        return typed.isEmpty() ? of : of + " " + Shortened.to(typed, LONGEST_WORDS);
    }

    @POST
    @Path("{run}/take")
    @Requires(Right.DISPATCH)
    public Response take(
            @Context PrefectureVisit visit,
            @PathParam("programme") String id,
            @PathParam("run") String run,
            MultivaluedMap<String, String> sent) {
        Run found = desk.run(visit, id, run);
        String number = new Typed(sent).of("choice");
        int choice = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : -1;
        String words = words(visit, found, new Typed(sent).of("words").strip());
        TakeOutcome outcome = desk.plans().take(id, run, choice, words, visit.viewer());
        if (outcome instanceof TakeOutcome.Taken taken) {
            telling.afterAll(visit, visit.prefecture().code(), taken.changed());
            return Response.seeOther(URI.create(PlanningDesk.href(visit, id, "?done=taken")))
                    .build();
        }
        RunShown shown = shown(visit, id, run);
        Frame frame = frame(visit, shown).saying(List.of(shown.words().refusal(outcome)));
        return Response.ok(shown.page(frame, true)).build();
    }

    /** Only by somebody who says that it may go back. */
    @POST
    @Path("{run}/undo")
    @Requires(Right.DISPATCH)
    public Response undo(
            @Context PrefectureVisit visit,
            @PathParam("programme") String id,
            @PathParam("run") String run,
            MultivaluedMap<String, String> sent) {
        RunShown before = shown(visit, id, run);
        RunPage unsure = before.page(
                frame(visit, before), false, TakingBack.sure(visit).error(visit.t("planning.untake.unsure")));
        if (unsure.undo().isPresent() && !new Typed(sent).of("sure").equals("yes")) {
            return Response.ok(unsure).build();
        }
        TakeOutcome outcome = desk.plans().untake(id, run, visit.t("planning.words.untake"), visit.viewer());
        if (outcome instanceof TakeOutcome.Taken taken) {
            telling.afterAll(visit, visit.prefecture().code(), taken.changed());
            return Response.seeOther(URI.create(PlanningDesk.href(visit, id, "/runs/" + run + "?done=untaken")))
                    .build();
        }
        RunShown shown = shown(visit, id, run);
        Frame frame = frame(visit, shown).saying(List.of(shown.words().refusal(outcome)));
        return Response.ok(shown.page(frame, true)).build();
    }
}
