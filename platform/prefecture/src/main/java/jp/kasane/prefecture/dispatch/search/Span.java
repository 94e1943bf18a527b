package jp.kasane.prefecture.dispatch.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Visit;

/** The days that are looked at: those of the programme, and on to what is pinned; without {@link Rule#PERIOD} a year longer. */
record Span(LocalDate first, LocalDate last) {

    static Span of(Problem problem, Set<Rule> held) {
        LocalDate first = problem.from();
        LocalDate last =
                held.contains(Rule.PERIOD) ? problem.until() : problem.until().plusYears(1);
        for (Visit visit : problem.visits()) {
            if (visit.pinned() && visit.stands() != null) {
                LocalDate day = visit.stands().at().day();
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            }
        }
        return new Span(first, last);
    }

    LocalDate[] dates() {
        return first.datesUntil(last.plusDays(1)).toArray(LocalDate[]::new);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
