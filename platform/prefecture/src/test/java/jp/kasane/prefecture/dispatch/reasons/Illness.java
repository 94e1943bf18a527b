package jp.kasane.prefecture.dispatch.reasons;

import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Problem;

/** A problem in which an adviser falls ill. */
final class Illness {

    private Illness() {}

    static Problem of(Problem problem, String adviser, LocalDate from, LocalDate until) {
        return problem.withAdvisers(problem.advisers().stream()
                .map(each -> each.id().equals(adviser) ? without(each, from, until) : each)
                .toList());
    }

    private static Adviser without(Adviser adviser, LocalDate from, LocalDate until) {
        return adviser.offering(adviser.free().stream()
                .filter(at -> at.day().isBefore(from) || at.day().isAfter(until))
                .collect(Collectors.toSet()));
    }
}
