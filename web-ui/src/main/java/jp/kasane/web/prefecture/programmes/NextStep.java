package jp.kasane.web.prefecture.programmes;

import java.time.LocalDate;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeCounts;

/**
 * What a programme's officer does next.
 *
 * @param key of its words
 * @param part the part of the programme where it is done; empty: the programme itself goes on a step
 * @param count for the words
 */
record NextStep(String key, String part, int count) {

    static NextStep of(Programme programme, ProgrammeCounts counts, LocalDate today) {
        int waiting = counts.applications("SENT");
        return switch (programme.state()) {
            case DRAFT -> onward("DRAFT");
            case OPEN -> waiting > 0 ? arrived(waiting) : open(programme, counts, today);
            case PLANNING -> waiting > 0 ? arrived(waiting) : planning(counts);
            case RUNNING -> waiting > 0 ? arrived(waiting) : running(counts);
            case ENDED -> new NextStep("ENDED", "visits", 0);
        };
    }

    /** On request towns apply while others are visited already. */
    private static NextStep arrived(int waiting) {
        return new NextStep("arrived", "requests", waiting);
    }

    private static NextStep onward(String key) {
        return new NextStep(key, "", 0);
    }

    private static NextStep open(Programme programme, ProgrammeCounts counts, LocalDate today) {
        return today.isAfter(programme.settings().applyUntil()) || counts.applications("ACCEPTED") > 0
                ? onward("OPEN.over")
                : new NextStep("OPEN.waiting", "requests", 0);
    }

    private static NextStep planning(ProgrammeCounts counts) {
        int unplanned = counts.visits("UNPLANNED");
        if (counts.visits().isEmpty()) {
            return new NextStep("PLANNING.none", "requests", 0);
        }
        return unplanned > 0 ? new NextStep("PLANNING.unplanned", "plan", unplanned) : onward("PLANNING.planned");
    }

    private static NextStep running(ProgrammeCounts counts) {
        int unplanned = counts.visits("UNPLANNED");
        if (unplanned > 0) {
            return new NextStep("RUNNING.unplanned", "plan", unplanned);
        }
        int open = counts.visits("PROPOSED") + counts.visits("CONFIRMED");
        return open > 0 ? new NextStep("RUNNING.open", "visits", open) : onward("RUNNING.over");
    }
}
