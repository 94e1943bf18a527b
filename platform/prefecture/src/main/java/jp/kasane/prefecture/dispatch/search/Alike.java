package jp.kasane.prefecture.dispatch.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What decides which offers are open to a visit of a problem: two that are alike have the same.
 *
 * @param from the first day of its stage; null: the programme's
 * @param until the last one; null: the programme's
 * @param fields that its adviser must know
 */
record Alike(
        String town, @Nullable LocalDate from, @Nullable LocalDate until, Set<String> fields) {

    static Alike of(Problem problem, @Nullable Stage stage, Visit visit) {
        return new Alike(
                visit.town(),
                stage == null ? null : stage.from(),
                stage == null ? null : stage.until(),
                problem.terms().fieldsRequired() ? visit.fields() : Set.of());
    }

    /** The same where no rule keeps to periods. */
    Alike always() {
        return new Alike(town, null, null, fields);
    }

    /** On how many days of a programme it could be at the most. */
    long days(LocalDate first, LocalDate last) {
        LocalDate begin = from == null || from.isBefore(first) ? first : from;
        LocalDate end = until == null || until.isAfter(last) ? last : until;
        return Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
    }
}
