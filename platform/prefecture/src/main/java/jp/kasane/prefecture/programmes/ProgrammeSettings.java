package jp.kasane.prefecture.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What the officer sets for a programme. Kept whole as JSON: a part that came later and is missing there is empty. What cannot hold
 * together is told by {@link Contradictions}.
 *
 * @param from the first day of visits
 * @param until the last day of visits
 * @param applyFrom the first day on which towns apply
 * @param applyUntil the last one
 * @param townsQuota how many towns are taken; 0: no bound
 * @param visitsPerRequest where there are no stages; see {@link #visits}
 * @param stages in their order
 * @param subjects what a town may ask advice on
 * @param eligibility which towns may apply, in words
 * @param exclusions towns that may not, by name
 * @param closed days on which nobody is sent besides weekends, public holidays and the turn of the year
 * @param criteria by which towns are chosen, each of which is judged and recorded
 * @param weights of goals whose weight is not the usual one
 * @param contractor who runs it for the prefecture (県社協), empty if nobody does
 * @param tiedToGroup whether a town applies for a named working group of its own
 */
public record ProgrammeSettings(
        LocalDate from,
        LocalDate until,
        LocalDate applyFrom,
        LocalDate applyUntil,
        int townsQuota,
        int visitsPerRequest,
        List<StageSetting> stages,
        List<Subject> subjects,
        List<Question> questions,
        String eligibility,
        List<Exclusion> exclusions,
        List<LocalDate> closed,
        List<String> criteria,
        Terms terms,
        Map<Goal, Integer> weights,
        String contractor,
        boolean tiedToGroup) {

    public ProgrammeSettings {
        stages = orNone(stages);
        subjects = orNone(subjects);
        questions = orNone(questions);
        eligibility = Objects.requireNonNullElse(eligibility, "");
        exclusions = orNone(exclusions);
        closed = orNone(closed).stream().sorted().distinct().toList();
        criteria = orNone(criteria);
        terms = Objects.requireNonNullElse(terms, Terms.USUAL);
        weights = weighed(weights);
        contractor = Objects.requireNonNullElse(contractor, "");
    }

    /** The dates and nothing else: to begin with. */
    public static ProgrammeSettings plain(LocalDate from, LocalDate until, LocalDate applyFrom, LocalDate applyUntil) {
        return new ProgrammeSettings(
                from,
                until,
                applyFrom,
                applyUntil,
                0,
                1,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                Terms.USUAL,
                Map.of(),
                "",
                false);
    }

    /** How many visits one accepted application gets: one a stage, or as many as are set. */
    public int visits() {
        return stages.isEmpty() ? Math.max(1, visitsPerRequest) : stages.size();
    }

    public Optional<StageSetting> stage(String id) {
        return stages.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Subject> subject(String id) {
        return subjects.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Why a town is excluded by name, if it is. */
    public Optional<String> excluded(String town) {
        return exclusions.stream()
                .filter(one -> one.townCode().equals(town))
                .map(Exclusion::reason)
                .findFirst();
    }

    /** Whether towns apply on that day. */
    public boolean takesApplicationsOn(LocalDate day) {
        return !day.isBefore(applyFrom) && !day.isAfter(applyUntil);
    }

    /** The same with other weights. */
    public ProgrammeSettings weighing(Map<Goal, Integer> weights) {
        return new ProgrammeSettings(
                from,
                until,
                applyFrom,
                applyUntil,
                townsQuota,
                visitsPerRequest,
                stages,
                subjects,
                questions,
                eligibility,
                exclusions,
                closed,
                criteria,
                terms,
                weights,
                contractor,
                tiedToGroup);
    }

    /** The same with all its days a year later. Towns excluded by name are not: who is left out is decided anew each year. */
    ProgrammeSettings aYearLater() {
        return new ProgrammeSettings(
                from.plusYears(1),
                until.plusYears(1),
                applyFrom.plusYears(1),
                applyUntil.plusYears(1),
                townsQuota,
                visitsPerRequest,
                stages.stream().map(StageSetting::aYearLater).toList(),
                subjects,
                questions,
                eligibility,
                List.of(),
                closed.stream().map(day -> day.plusYears(1)).toList(),
                criteria,
                terms,
                weights,
                contractor,
                tiedToGroup);
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }

    private static Map<Goal, Integer> weighed(@Nullable Map<Goal, Integer> weights) {
        if (weights != null && weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a negative weight: " + weights);
        }
        return weights == null ? Map.of() : Map.copyOf(weights);
    }
}
