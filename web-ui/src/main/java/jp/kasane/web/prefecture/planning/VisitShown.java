package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.reasons.Alternative;
import jp.kasane.prefecture.dispatch.reasons.Reasons;
import jp.kasane.prefecture.dispatch.reasons.Why;
import jp.kasane.prefecture.dispatch.reasons.WhyNot;
import jp.kasane.prefecture.planning.Plans;
import jp.kasane.prefecture.planning.ReasonsKept;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Undoing;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** A visit as its page shows it. One that is agreed is looked at as if it could be moved: that is what is being asked. */
record VisitShown(PrefectureVisit visit, Situation now, VisitRecord record, Words words, Reasons reasons) {

    static VisitShown of(PrefectureVisit visit, Situation now, VisitRecord record, ReasonsKept kept) {
        return new VisitShown(
                visit,
                now,
                record,
                new Words(new Names(visit.visit().messages(), now)),
                kept.of(now, Plans.fixed(now, record) ? now.problem() : now.freeing(record.id())));
    }

    private Names names() {
        return words.names();
    }

    String here() {
        return PlanningDesk.href(visit, record.programme(), "/" + record.id());
    }

    VisitPage page(Frame frame, Typed typed, boolean sent, List<VisitEvent> events, int status) {
        boolean fixed = Plans.fixed(now, record);
        Placement at = record.at();
        WhyNot not = at == null ? reasons.whyNot(record.id()) : null;
        Why why = at == null ? null : reasons.why(record.id());
        List<Alternative> alternatives = why != null ? why.alternatives() : not != null ? not.nearest() : List.of();
        boolean wrong = !fixed && sent && form(typed, true).placement().isEmpty();
        return new VisitPage(
                frame,
                details(),
                new Link(
                        visit.t("planning.visit.page"),
                        visit.href("dispatch/" + record.programme() + "/visits/" + record.id())),
                visit.t(not == null ? "planning.why.lead" : "planning.why-not.lead"),
                why != null ? shares(why) : not != null ? obstacles(not) : List.of(),
                fixed ? List.of() : alternatives.stream().map(this::option).toList(),
                fixed ? Optional.empty() : Optional.of(placing(typed, sent)),
                !fixed && Undoing.possible(events) ? Optional.of(here() + "/undo") : Optional.empty(),
                record.version(),
                fixed || at == null
                        ? Optional.empty()
                        : Optional.of(new Link(
                                visit.t("planning.repair.this"),
                                PlanningDesk.href(visit, record.programme(), "/repair?what=OUT&visit=" + record.id()))),
                wrong ? 422 : status);
    }

    private List<Detail> details() {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(visit.t("planning.column.town"), names().town(record.town())));
        details.add(new Detail(visit.t("planning.column.stage"), names().stage(record)));
        details.add(new Detail(visit.t("planning.where"), names().where(record.at())));
        details.add(new Detail(
                visit.t("planning.column.state"), names().state(record).label()));
        return details;
    }

    /** What this visit adds to each goal; one that adds nothing is not told. */
    private List<Detail> shares(Why why) {
        return why.share().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.comparingLong((Map.Entry<Goal, Long> entry) -> -Math.abs(entry.getValue())))
                .map(entry ->
                        new Detail(words.goal(entry.getKey()), visit.t("planning.points.added", entry.getValue())))
                .toList();
    }

    /** Which rule closes how many of the half-days there are, that which closes most first. */
    private List<Detail> obstacles(WhyNot not) {
        List<Detail> lines = new ArrayList<>();
        lines.add(new Detail(visit.t("planning.possible"), visit.t("planning.half-days", not.possible())));
        not.closes().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<Rule, Integer> entry) -> -entry.getValue()))
                .map(entry -> new Detail(words.rule(entry.getKey()), visit.t("planning.half-days", entry.getValue())))
                .forEach(lines::add);
        if (!not.smallest().isEmpty()) {
            lines.add(new Detail(
                    visit.t("planning.smallest"),
                    words.joined(
                            not.smallest().stream().sorted().map(words::rule).toList())));
        }
        return lines;
    }

    private VisitPage.Option option(Alternative one) {
        return new VisitPage.Option(
                names().at(one.at()),
                one.at().adviser(),
                one.at().at().day().toString(),
                one.at().at().half().name(),
                words.difference(one.costDifference()),
                words.differences(one.differences()),
                words.breaches(one.breaks()));
    }

    private PlaceForm form(Typed typed, boolean sent) {
        return new PlaceForm(names(), typed, record.at(), sent);
    }

    private VisitPage.Form placing(Typed typed, boolean sent) {
        PlaceForm form = form(typed, sent);
        return new VisitPage.Form(
                here() + "/move",
                here() + "/verdict",
                form.day(),
                form.half(),
                form.adviser(),
                names().halves(),
                names().advisers(),
                verdict(typed));
    }

    /** What the place typed would break or cost; nothing, as long as none is typed whole. */
    VisitPage.Verdict verdict(Typed typed) {
        Optional<Placement> place = form(typed, false).placement();
        if (place.isEmpty() || Plans.fixed(now, record)) {
            String key = Plans.fixed(now, record) ? "planning.fixed" : "planning.verdict.none";
            return new VisitPage.Verdict(visit.visit().messages(), visit.t(key), List.of(), false, false);
        }
        Alternative there = reasons.at(record.id(), place.get());
        String where = names().at(place.get());
        return there.breaks().isEmpty()
                ? new VisitPage.Verdict(
                        visit.visit().messages(),
                        visit.t("planning.verdict.possible", where, words.difference(there.costDifference())),
                        words.differences(there.differences()),
                        true,
                        true)
                : new VisitPage.Verdict(
                        visit.visit().messages(),
                        visit.t("planning.verdict.impossible", where),
                        words.breaches(there.breaks()),
                        false,
                        true);
    }
}
