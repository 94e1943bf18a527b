package jp.kasane.web.prefecture.visits;

import java.util.Optional;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.visits.VisitDesk;

/**
 * Whose half-days a page is about: the adviser's own, or, for the officer, those of any adviser.
 *
 * @param adviser empty: nobody knows whoever looks as an adviser
 * @param below where the pages are
 */
record Whose(Optional<AdviserRecord> adviser, String below, boolean officer) {

    static Whose own(VisitDesk desk, PrefectureVisit visit) {
        return new Whose(
                desk.advisers().ofUser(visit.prefecture().code(), visit.viewer().userId()), "availability", false);
    }

    static Whose named(VisitDesk desk, PrefectureVisit visit, String id) {
        AdviserRecord adviser = desk.advisers()
                .find(visit.prefecture().code(), id)
                .filter(one -> !one.retired())
                .orElseThrow(Denied::notFound);
        return new Whose(Optional.of(adviser), "dispatch/advisers/" + adviser.id() + "/availability", true);
    }

    String title(PrefectureVisit visit) {
        return officer
                ? visit.t("availability.of", adviser.map(AdviserRecord::name).orElse(""))
                : visit.t("availability.title");
    }

    Link[] above(PrefectureVisit visit) {
        return officer
                ? new Link[] {
                    new Link(visit.t("dispatch.title"), visit.href("dispatch")),
                    new Link(visit.t("adviser.title"), visit.href("dispatch/advisers"))
                }
                : new Link[0];
    }

    /** Where a visit of theirs is read. */
    String visit(VisitRecord one) {
        return officer ? "dispatch/" + one.programme() + "/visits/" + one.id() : "visits/" + one.id();
    }
}
