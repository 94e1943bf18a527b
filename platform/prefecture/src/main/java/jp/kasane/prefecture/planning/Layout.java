package jp.kasane.prefecture.planning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.jspecify.annotations.Nullable;

/** A programme's settings, requests and visits as a problem: what one side agreed to, took place or whose day has come may not be moved. */
record Layout(
        Programme programme,
        LocalDate today,
        Map<String, TownRequest> requests,
        List<VisitRecord> visits,
        Answers answers) {

    /**
     * What towns said after they had applied, and where other programmes take them.
     *
     * @param impossible days by the town's code
     * @param wishes days by the request's id
     */
    record Answers(Map<String, Set<LocalDate>> impossible, Map<String, Set<LocalDate>> wishes) {}

    /** Whether anything can be planned with what is set: rows past the form that refuses it may say that the end is before the beginning. */
    static boolean possible(ProgrammeSettings settings) {
        return !settings.until().isBefore(settings.from())
                && settings.stages().stream().allMatch(StageSetting::possible);
    }

    Problem problem(List<Adviser> advisers, Travel travel) {
        ProgrammeSettings settings = programme.settings();
        return new Problem(
                today,
                settings.from(),
                settings.until(),
                closed(settings),
                settings.stages().isEmpty() ? numbered() : stages(settings),
                advisers,
                towns(),
                visits.stream().map(this::visit).toList(),
                travel,
                settings.terms(),
                settings.weights());
    }

    /** Without stages the visits of a request still follow each other. */
    private List<Stage> numbered() {
        int most = visits.stream().mapToInt(VisitRecord::number).max().orElse(0);
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> new Stage(String.valueOf(number), number == 1 ? 0 : 1, null, null, null))
                .toList();
    }

    private static List<Stage> stages(ProgrammeSettings settings) {
        return settings.stages().stream().map(StageSetting::stage).toList();
    }

    /** Of a visit whose stage is not there any more only the order is lost. */
    private Visit visit(VisitRecord record) {
        boolean pinned = record.at() != null && (agreed(record) || record.due(today));
        return new Visit(
                record.id(), record.town(), record.request(), stage(record), subjects(record), record.at(), pinned);
    }

    /** Whom a plan has asked and who has agreed is not asked anew by the next plan. */
    static boolean agreed(VisitRecord visit) {
        return visit.state() == VisitState.CONFIRMED
                || visit.state().tookPlace()
                || visit.townAgreed()
                || visit.adviserAgreed();
    }

    private @Nullable String stage(VisitRecord record) {
        if (programme.settings().stages().isEmpty()) {
            return String.valueOf(record.number());
        }
        String id = record.stage();
        return id == null || programme.settings().stage(id).isEmpty() ? null : id;
    }

    private Set<String> subjects(VisitRecord record) {
        TownRequest request = requests.get(record.request());
        Set<String> asked =
                new HashSet<>(request == null ? List.of() : request.answers().subjects());
        asked.removeIf(subject -> programme.settings().subject(subject).isEmpty());
        return asked;
    }

    /** What one request would like counts for its own visits; where a town can receive nobody it receives nobody for any request. */
    private List<Town> towns() {
        Map<String, Set<String>> ofTown = new TreeMap<>();
        visits.forEach(visit ->
                ofTown.computeIfAbsent(visit.town(), code -> new TreeSet<>()).add(visit.request()));
        return ofTown.entrySet().stream()
                .map(entry ->
                        new Town(entry.getKey(), liked(entry.getValue()), impossible(entry.getKey(), entry.getValue())))
                .toList();
    }

    private Map<String, Set<LocalDate>> liked(Set<String> ids) {
        Map<String, Set<LocalDate>> liked = new TreeMap<>();
        ids.forEach(id -> liked.put(
                id,
                both(
                        days(Set.of(id), one -> one.answers().preferred()),
                        answers.wishes().get(id))));
        return liked;
    }

    private Set<LocalDate> impossible(String town, Set<String> ids) {
        return but(
                both(
                        days(ids, one -> one.answers().impossible()),
                        answers.impossible().get(town)),
                town);
    }

    /** Where a town has agreed to be visited it can be, whatever it said before. */
    private Set<LocalDate> but(Set<LocalDate> impossible, String town) {
        visits.stream()
                .filter(visit -> visit.town().equals(town) && agreed(visit))
                .map(VisitRecord::at)
                .filter(java.util.Objects::nonNull)
                .forEach(at -> impossible.remove(at.at().day()));
        return impossible;
    }

    private static Set<LocalDate> both(Set<LocalDate> days, @Nullable Set<LocalDate> more) {
        if (more != null) {
            days.addAll(more);
        }
        return days;
    }

    private Set<LocalDate> days(Set<String> ids, java.util.function.Function<TownRequest, List<LocalDate>> which) {
        Set<LocalDate> days = new HashSet<>();
        ids.stream()
                .map(requests::get)
                .filter(java.util.Objects::nonNull)
                .forEach(one -> days.addAll(which.apply(one)));
        return days;
    }

    /** Public holidays, the turn of the year (29 December to 3 January) and what the officer has closed. */
    private static Set<LocalDate> closed(ProgrammeSettings settings) {
        Set<LocalDate> closed = new HashSet<>(settings.closed());
        days(settings)
                .filter(day -> WorkingDays.turnOfTheYear(day)
                        || WorkingDays.holiday(day).isPresent())
                .forEach(closed::add);
        return closed;
    }

    private static Stream<LocalDate> days(ProgrammeSettings settings) {
        return settings.from().datesUntil(settings.until().plusDays(1));
    }
}
