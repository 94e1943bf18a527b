package jp.kasane.web.prefecture.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.prefecture.accounts.AccountLine;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.planning.PlanningRoom;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitMails;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.ReportForm;
import jp.kasane.web.visits.Telling;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitField;
import jp.kasane.web.visits.VisitWords;

/** A visit as its officer sees it, with what can be done to it as it stands. */
final class ProgrammeVisitSeen {

    private final VisitDesk desk;
    private final Telling telling;
    private final AccountsDesk accounts;
    private final PlanningRoom plans;

    ProgrammeVisitSeen(VisitDesk desk, Telling telling, AccountsDesk accounts, PlanningRoom plans) {
        this.desk = desk;
        this.telling = telling;
        this.accounts = accounts;
        this.plans = plans;
    }

    /**
     * What the page asks for.
     *
     * @param sum what is wrong with the sum that was sent
     * @param late whether somebody else changed the visit first
     */
    record Forms(Field words, List<Field> report, List<String> sum, boolean late) {

        Forms because(Field words) {
            return new Forms(words, report, sum, late);
        }

        Forms reporting(ReportForm report) {
            return new Forms(words, report.fields(), sum, late);
        }

        Forms paying(String wrong) {
            return new Forms(words, report, List.of(wrong), late);
        }

        Forms again() {
            return new Forms(words, report, sum, true);
        }
    }

    /** As nobody has typed anything yet. */
    Forms forms(AskedVisit asked) {
        return new Forms(VisitField.empty(asked.at(), "reason", false), report(asked), List.of(), false);
    }

    ProgrammeVisitPage page(AskedVisit asked, Typed said, Forms forms) {
        VisitRecord one = asked.visit();
        Optional<AccountLine> line = accounts.line(asked);
        List<VisitEvent> events = desk.visits().events(asked.code(), one.id());
        VisitMails mails = new VisitMails(one, events, desk.now());
        return new ProgrammeVisitPage(
                frame(asked, said),
                VisitWords.chip(asked.at(), one.state()),
                details(asked, line),
                desk.papers(asked.at(), asked.code()).of(one),
                VisitWords.history(asked.at(), events, VisitWords.Reader.OFFICER),
                Integer.toString(one.version()),
                plain(asked, mails),
                line.flatMap(seen -> paying(asked, seen, forms.sum())),
                acts(
                        asked,
                        List.of(
                                VisitAct.CONFIRM,
                                VisitAct.NOT_PAID,
                                VisitAct.NOT_HELD,
                                VisitAct.TAKE_BACK,
                                VisitAct.CANCEL)),
                forms.words(),
                forms.report(),
                asked.at().href(asked.below()),
                plan(asked),
                Stream.concat(accounts.warning(asked, line).stream(), mail(asked, mails).stream())
                        .toList(),
                forms.late());
    }

    private static Optional<ProgrammeVisitPage.Paying> paying(AskedVisit asked, AccountLine line, List<String> wrong) {
        Field sum = Field.of("sum", asked.at().t("visits.amount"))
                .value(Long.toString(line.total()))
                .errors(wrong);
        return acts(asked, List.of(VisitAct.PAY)).stream()
                .map(act -> new ProgrammeVisitPage.Paying(act, sum))
                .findFirst();
    }

    private Optional<Link> plan(AskedVisit asked) {
        PrefectureVisit at = asked.at();
        String page =
                "dispatch/" + asked.programme().id() + "/plan/" + asked.visit().id();
        return plans.counts(asked.code(), asked.visit())
                ? Optional.of(new Link(at.t("visits.plan"), at.href(page)))
                : Optional.empty();
    }

    /** The questions of the report with what was reported before; none if the officer cannot write it. */
    private List<Field> report(AskedVisit asked) {
        return reportable(asked)
                ? ReportForm.kept(
                                asked.at(),
                                desk.papers(asked.at(), asked.code()).report(asked.visit()))
                        .fields()
                : List.of();
    }

    /** Whether the officer writes the report: nobody signs in as the adviser. */
    boolean reportable(AskedVisit asked) {
        return reporting(asked).filter(adviser -> adviser.userId() == null).isPresent();
    }

    /** The adviser, once there is something to report. */
    private Optional<AdviserRecord> reporting(AskedVisit asked) {
        return asked.visit().reportable(desk.today()) ? desk.adviser(asked.code(), asked.visit()) : Optional.empty();
    }

    /** Who else writes the report, and what to do where they cannot any more. */
    private List<Notice> alone(AskedVisit asked) {
        PrefectureVisit at = asked.at();
        return reporting(asked)
                .filter(adviser -> adviser.userId() != null)
                .map(adviser -> Notice.info(at.t("visits.report.alone"), at.t("visits.report.alone.text"))
                        .withAction(new Link(
                                at.t("visits.report.alone.go"),
                                at.href("dispatch/advisers/" + adviser.id() + "/edit"))))
                .stream()
                .toList();
    }

    private List<ProgrammeVisitPage.Act> plain(AskedVisit asked, VisitMails mails) {
        List<ProgrammeVisitPage.Act> acts = new ArrayList<>();
        if (asked.visit().state() == VisitState.CONFIRMED && asked.visit().due(desk.today())) {
            acts.addAll(acts(asked, List.of(VisitAct.HOLD)));
        }
        boolean ever = asked.visit().state() == VisitState.CONFIRMED
                || mails.lastCounted().isPresent();
        boolean proposed = asked.visit().state() == VisitState.PROPOSED;
        if ((ever || proposed) && !asked.visit().state().tookPlace() && telling.possible(asked.code())) {
            acts.add(new ProgrammeVisitPage.Act(
                    asked.at().t(proposed ? "visits.ask" : "visits.tell"),
                    asked.at().href(asked.below() + "/tell")));
        }
        return acts;
    }

    private static List<ProgrammeVisitPage.Act> acts(AskedVisit asked, List<VisitAct> some) {
        return some.stream()
                .filter(asked::allows)
                .map(act -> new ProgrammeVisitPage.Act(
                        asked.at().t("visits.do." + act), asked.at().href(asked.below() + "/" + path(act))))
                .toList();
    }

    private static String path(VisitAct act) {
        return switch (act) {
            case CONFIRM -> "confirm";
            case TAKE_BACK -> "take-back";
            case CANCEL -> "cancel";
            case HOLD -> "held";
            case NOT_HELD -> "not-held";
            case NOT_PAID -> "not-paid";
            default -> "paid";
        };
    }

    private List<Notice> mail(AskedVisit asked, VisitMails mails) {
        PrefectureVisit at = asked.at();
        if (!telling.possible(asked.code())) {
            return List.of(Notice.info(at.t("visits.no-mail"), at.t("visits.no-mail.text")));
        }
        List<Notice> failed = new ArrayList<>();
        if (!mails.untold().isEmpty()) {
            failed.add(Notice.warning(at.t("visits.not-told"), at.t("visits.not-told.text")));
        }
        if (mails.unasked()) {
            failed.add(Notice.warning(at.t("visits.not-asked"), at.t("visits.not-asked.text")));
        }
        return failed;
    }

    private Frame frame(AskedVisit asked, Typed said) {
        PrefectureVisit at = asked.at().shownAt(asked.below());
        Link[] above = ProgrammeVisitsResource.above(at, asked.programme());
        String title = at.t(
                "visits.title",
                desk.town(asked.visit().town()),
                VisitWords.when(at, asked.visit().at()));
        Frame frame = at.frame(
                title,
                above[0],
                above[1],
                new Link(at.t("visits.of-programme"), at.href(ProgrammeVisitsResource.below(asked.programme()))));
        return Said.on(at, frame.saying(alone(asked)), said, "visits", "visits.refused", "refused");
    }

    private List<Detail> details(AskedVisit asked, Optional<AccountLine> line) {
        PrefectureVisit at = asked.at();
        VisitRecord one = asked.visit();
        List<Detail> details = new ArrayList<>(List.of(
                new Detail(at.t("visits.when"), VisitWords.when(at, one.at())),
                new Detail(at.t("visits.town"), desk.town(one.town())),
                new Detail(
                        at.t("visits.adviser"),
                        desk.adviser(asked.code(), one).map(AdviserRecord::name).orElse(at.t("visits.nobody"))),
                new Detail(at.t("visits.stage"), VisitWords.stage(at, Optional.of(asked.programme()), one)),
                new Detail(at.t("visits.agreed"), VisitWords.agreed(at, one))));
        line.map(cost -> AccountsDesk.detail(at, cost)).ifPresent(details::add);
        return details;
    }
}
