package jp.kasane.web.prefecture.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.advisers.Afterwards;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.planning.Changed;
import jp.kasane.prefecture.planning.Changes;
import jp.kasane.prefecture.planning.Found;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Tone;

/**
 * A search as its page shows it, at one moment.
 *
 * @param outlook what becomes of the half-days that it withdrew, if it is a repair that was taken, once it is taken back
 */
record RunShown(
        PrefectureVisit visit,
        Situation now,
        Run run,
        Instant moment,
        Words words,
        Map<Afterwards, Set<HalfDay>> outlook) {

    static RunShown of(PrefectureVisit visit, Situation now, Run run, Instant moment) {
        return new RunShown(
                visit, now, run, moment, new Words(new Names(visit.visit().messages(), now)), Map.of());
    }

    RunShown with(Map<Afterwards, Set<HalfDay>> halfDays) {
        return new RunShown(visit, now, run, moment, words, halfDays);
    }

    private String here() {
        return PlanningDesk.href(visit, run.programme(), "/runs/" + run.id());
    }

    String href() {
        return here();
    }

    RunPage page(Frame frame, boolean refused) {
        return page(frame, refused, TakingBack.sure(visit));
    }

    /** @param sure what was ticked, or was not, by whoever takes it back */
    RunPage page(Frame frame, boolean refused, Field sure) {
        boolean searching = run.searching(moment);
        boolean goesOn = !now.programme().ended();
        boolean takeable = !run.found().asked().repairs()
                && run.state() != Run.State.TAKEN
                && run.score().isPresent();
        return new RunPage(
                frame,
                progress(frame.csrfToken()),
                goesOn && (takeable || (searching && !run.found().asked().repairs()))
                        ? Optional.of(here() + "/take")
                        : Optional.empty(),
                searching ? Optional.of(here() + "/stop") : Optional.empty(),
                takingBack().offered(here() + "/undo", sure),
                PlanningDesk.href(visit, run.programme(), "/runs"),
                refused);
    }

    /** While it searches nothing but its own row is looked at: this is asked for every two seconds beside the search. */
    static RunPage.Progress searching(PrefectureVisit visit, Run run, Instant moment, String csrf) {
        String asked = run.found().asked().repairs()
                ? visit.t("planning.run.repair")
                : visit.t("planning.asked.plan", run.found().asked().seconds());
        return new RunPage.Progress(
                visit.visit().messages(),
                csrf,
                PlanningDesk.href(visit, run.programme(), "/runs/" + run.id()) + "/progress",
                List.of(),
                details(visit, run, moment, asked, run.found().versions().size()),
                List.of(),
                List.of());
    }

    RunPage.Progress progress(String csrf) {
        boolean searching = run.searching(moment);
        return new RunPage.Progress(
                visit.visit().messages(),
                csrf,
                searching ? here() + "/progress" : null,
                notices(searching),
                details(),
                clash(),
                searching ? List.of() : repairs());
    }

    private List<Notice> notices(boolean searching) {
        List<Notice> notices = new ArrayList<>();
        if (!searching) {
            notices.add(ended());
        }
        List<Changed> changes = run.state() == Run.State.TAKEN ? List.of() : Changes.since(run.found(), now);
        if (!changes.isEmpty()) {
            notices.add(Notice.warning(
                            visit.t("planning.changed.title"),
                            words.joined(words.changed(changes)) + visit.t("planning.changed.text"))
                    .withAction(new Link(
                            visit.t("planning.start.again"), PlanningDesk.href(visit, run.programme(), "/runs"))));
        } else if (run.state() != Run.State.TAKEN && !run.basis().equals(now.basis())) {
            notices.add(Notice.info(visit.t("planning.basis.title"), visit.t("planning.basis.text")));
        }
        elsewhere().ifPresent(notices::add);
        notices.addAll(takingBack().told());
        return notices;
    }

    private TakingBack takingBack() {
        return new TakingBack(visit, now, run, words, outlook);
    }

    /** Visits of other programmes to which somebody who is ill was to go: this repair does not speak of them. */
    private Optional<Notice> elsewhere() {
        if (!(run.found().asked().trouble() instanceof Trouble.Ill ill)) {
            return Optional.empty();
        }
        List<String> lines = now.elsewhere().stream()
                .filter(one -> !one.state().tookPlace() && one.at() != null && ill.takes(one.id(), one.at()))
                .map(one -> words.names().where(one.at()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        visit.t("planning.ill.elsewhere"),
                        visit.t("planning.ill.elsewhere.text", String.join("、", lines))));
    }

    private Notice ended() {
        String key = run.lost(moment) ? "LOST" : run.state().name();
        Tone tone = run.state() == Run.State.FAILED || run.lost(moment) ? Tone.WARNING : Tone.DONE;
        Notice notice =
                new Notice(tone, visit.t("planning.run." + key), visit.t("planning.run." + key + ".text"), null);
        return run.state() == Run.State.TAKEN
                ? notice.withAction(new Link(visit.t("planning.plan"), PlanningDesk.href(visit, run.programme(), "")))
                : notice;
    }

    private List<Detail> details() {
        List<Detail> details = details(visit, run, moment, asked(), now.visits().size());
        int agreed = agreed();
        if (agreed > 0 && run.state() != Run.State.TAKEN) {
            details.add(new Detail(visit.t("planning.run.agreed"), visit.t("planning.visits.count", agreed)));
        }
        return details;
    }

    private static List<Detail> details(PrefectureVisit visit, Run run, Instant moment, String asked, int visits) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(visit.t("planning.run.asked"), asked));
        details.add(new Detail(visit.t("planning.run.started"), started(visit, run)));
        Duration lasted = Duration.between(run.startedAt(), run.searching(moment) ? moment : run.writtenAt());
        details.add(new Detail(visit.t("planning.run.lasted"), visit.t("planning.seconds", lasted.toSeconds())));
        Score score = run.score().orElse(null);
        details.add(new Detail(
                visit.t("planning.run.unserved"),
                score == null
                        ? visit.t("planning.run.nothing")
                        : visit.t("planning.run.unserved.of", score.unserved(), visits)));
        if (score != null) {
            details.add(new Detail(visit.t("planning.run.cost"), visit.t("planning.points", score.cost())));
            details.add(new Detail(visit.t("planning.run.method"), method(visit, run)));
        }
        if (score != null && score.broken() > 0) {
            details.add(new Detail(visit.t("planning.run.broken"), visit.t("planning.run.broken.of", score.broken())));
        }
        return details;
    }

    /** Proposals that one side agreed to already and that this plan would place elsewhere: they would have to be asked anew. */
    private int agreed() {
        return (int) now.visits().values().stream()
                .filter(one -> one.townAgreed() || one.adviserAgreed())
                .filter(one -> !one.state().tookPlace() && one.at() != null)
                .filter(one ->
                        !Objects.equals(one.at(), run.found().best().placed().get(one.id())))
                .count();
    }

    private static String method(PrefectureVisit visit, Run run) {
        String key = "planning.method." + run.method();
        return visit.visit().messages().has(key) ? visit.t(key) : run.method();
    }

    String started() {
        return started(visit, run);
    }

    private static String started(PrefectureVisit visit, Run run) {
        return JapaneseDates.full(
                LocalDateTime.ofInstant(run.startedAt(), Grants.JAPAN),
                visit.visit().messages().language().locale());
    }

    String asked() {
        Trouble trouble = run.found().asked().trouble();
        if (trouble instanceof Trouble.Ill ill) {
            Names names = words.names();
            return visit.t(
                    "planning.asked.ill", names.adviser(ill.adviser()), names.day(ill.from()), names.day(ill.until()));
        }
        return trouble instanceof Trouble.Out out
                ? visit.t("planning.asked.out", words.names().visit(out.visit()))
                : visit.t("planning.asked.plan", run.found().asked().seconds());
    }

    Chip state() {
        if (run.lost(moment)) {
            return new Chip(Tone.WARNING, visit.t("planning.run.LOST"));
        }
        Tone tone = switch (run.state()) {
            case RUNNING -> Tone.PROGRESS;
            case STOPPED -> Tone.STOPPED;
            case DONE, TAKEN -> Tone.DONE;
            case FAILED -> Tone.WARNING;
        };
        return new Chip(tone, visit.t("planning.run." + run.state().name()));
    }

    String result() {
        return run.score()
                .map(score -> visit.t("planning.run.result", score.unserved(), score.cost()))
                .orElse("");
    }

    private List<String> clash() {
        Found.Clash clash = run.found().conflict();
        if (clash == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(visit.t(certainty(clash)));
        clash.rules().stream().sorted().forEach(rule -> lines.add(words.rule(rule)));
        clash.visits().forEach(one -> lines.add(words.names().visit(one)));
        clash.advisers().forEach(one -> lines.add(words.names().adviser(one)));
        return lines;
    }

    private static String certainty(Found.Clash clash) {
        if (clash.proven()) {
            return clash.fewest() ? "planning.clash.proven" : "planning.clash.proven-perhaps-fewer";
        }
        return clash.fewest() ? "planning.clash.likely" : "planning.clash.perhaps-fewer";
    }

    private List<RunPage.Repair> repairs() {
        List<RunPage.Repair> repairs = new ArrayList<>();
        List<Found.Choice> choices = run.found().repairs();
        for (int i = 0; i < choices.size(); i++) {
            Found.Choice choice = choices.get(i);
            repairs.add(new RunPage.Repair(
                    visit.t(
                            "planning.repair.title",
                            i + 1,
                            choice.confirmed().size(),
                            choice.moved().size(),
                            choice.unserved()),
                    choice.unserved() > 0 ? visit.t("planning.repair.not-compared") : words.difference(choice.cost()),
                    choice.moved().stream().map(one -> moved(one, choice)).toList(),
                    run.state() == Run.State.TAKEN || now.programme().ended() ? null : here() + "/take",
                    i));
        }
        return repairs;
    }

    private String moved(String id, Found.Choice choice) {
        VisitRecord record = now.visits().get(id);
        return visit.t(
                choice.confirmed().contains(id) ? "planning.moved.confirmed" : "planning.moved",
                words.names().visit(id),
                words.names().where(record == null ? null : record.at()),
                words.names().where(choice.plan().placed().get(id)));
    }
}
