package jp.kasane.prefecture.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Contradiction.Kind;

/**
 * What of a programme cannot hold together, before anybody plans with it. Sound, not complete: what is told here can never be met; that a
 * plan exists is shown by planning alone.
 */
public final class Contradictions {

    private final ProgrammeDraft draft;
    private final ProgrammeSettings settings;
    private final Set<String> towns;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(ProgrammeDraft draft, Set<String> towns) {
        this.draft = draft;
        this.settings = draft.settings();
        this.towns = towns;
    }

    /** @param towns the codes of all towns of the prefecture */
    public static List<Contradiction> of(ProgrammeDraft draft, Set<String> towns) {
        Contradictions all = new Contradictions(draft, towns);
        boolean possible = all.period();
        all.applying();
        all.visits();
        if (possible) {
            all.found.addAll(StageChain.of(draft.settings()));
        }
        all.exclusions();
        all.alike();
        all.terms();
        return List.copyOf(all.found);
    }

    private void add(Kind kind, Object... values) {
        found.add(new Contradiction(kind, "", List.of(values)));
    }

    private void about(String id, Kind kind, Object... values) {
        found.add(new Contradiction(kind, id, List.of(values)));
    }

    private boolean period() {
        if (settings.until().isBefore(settings.from())) {
            add(Kind.PERIOD_BACKWARDS, settings.from());
            return false;
        }
        if (!draft.year().contains(settings.from()) || !draft.year().contains(settings.until())) {
            add(Kind.PERIOD_OUTSIDE_YEAR, draft.year().firstDay(), draft.year().lastDay());
            return false;
        }
        if (new WorkingDays(settings.closed()).from(settings.from()).isAfter(settings.until())) {
            add(Kind.NO_WORKING_DAY);
            return false;
        }
        return true;
    }

    private void applying() {
        if (settings.applyUntil().isBefore(settings.applyFrom())) {
            add(Kind.APPLYING_BACKWARDS, settings.applyFrom());
        } else if (settings.applyUntil().isAfter(settings.until())) {
            add(Kind.APPLYING_AFTER_PERIOD, settings.until());
        }
    }

    private void visits() {
        int stages = settings.stages().size();
        if (stages > 0 && settings.visitsPerRequest() != stages) {
            add(Kind.VISITS_NOT_STAGES, stages, settings.visitsPerRequest());
        }
        if (draft.kind() == Programme.Kind.QUOTA && settings.townsQuota() == 0) {
            add(Kind.QUOTA_MISSING);
        }
        int may = (int)
                towns.stream().filter(town -> settings.excluded(town).isEmpty()).count();
        if (settings.townsQuota() > may) {
            add(Kind.QUOTA_BEYOND_TOWNS, may);
        }
    }

    private void exclusions() {
        Set<String> seen = new HashSet<>();
        for (Exclusion exclusion : settings.exclusions()) {
            if (!towns.contains(exclusion.townCode())) {
                about(exclusion.townCode(), Kind.TOWN_ELSEWHERE, exclusion.townCode());
            } else if (!seen.add(exclusion.townCode())) {
                about(exclusion.townCode(), Kind.TOWN_TWICE);
            }
        }
    }

    private void alike() {
        twice(settings.stages(), StageSetting::id, StageSetting::title, Kind.STAGE_TWICE);
        twice(settings.subjects(), Subject::id, Subject::title, Kind.SUBJECT_TWICE);
        twice(settings.questions(), Question::id, Question::title, Kind.QUESTION_TWICE);
        for (Question question : settings.questions()) {
            List<String> choices = question.choices();
            if (choices.size() == 1 || choices.size() > Set.copyOf(choices).size()) {
                about(question.id(), Kind.CHOICES_TOO_ALIKE);
            }
        }
    }

    private <T> void twice(List<T> rows, Function<T, String> id, Function<T, String> title, Kind kind) {
        Set<String> seen = new HashSet<>();
        for (T row : rows) {
            if (!seen.add(title.apply(row))) {
                about(id.apply(row), kind, title.apply(row));
            }
        }
    }

    private void terms() {
        Terms terms = settings.terms();
        Long budget = terms.budget();
        long fees = (long) terms.fee() * settings.visits() * Math.max(1, settings.townsQuota());
        if (budget != null && fees > budget) {
            add(Kind.FEES_BEYOND_BUDGET, fees);
        }
        if (terms.fieldsRequired() && settings.subjects().isEmpty()) {
            add(Kind.FIELDS_WITHOUT_SUBJECTS);
        }
        if (terms.noonMinutes() > terms.mostMinutes()) {
            add(Kind.NOON_BEYOND_DAY, terms.mostMinutes());
        }
    }

    /** The earlier of two days. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The later of two days. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
