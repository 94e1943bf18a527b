package jp.kasane.prefecture.planning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitRecord;

/**
 * What is left of advisers' days and numbers: what other programmes have taken, and visits of this one that do not count any more but
 * still stand, are taken off; of their days both halves, because nobody has judged the way between the two. So is every half-day on which the adviser said
 * of a visit that they could not go. What is taken off their number for the year still weighs on them. A retired adviser is free on no day,
 * and known only where a visit of theirs stands.
 *
 * @param cannot the times that advisers of the prefecture said so
 */
record Duties(
        FiscalYear year,
        List<VisitRecord> counted,
        List<VisitRecord> leftOut,
        List<VisitRecord> elsewhere,
        List<VisitEvent> cannot) {

    List<Adviser> advisers(
            Collection<AdviserRecord> records, Map<String, Set<HalfDay>> offers, ProgrammeSettings settings) {
        Set<String> standing = counted.stream()
                .filter(visit -> visit.at() != null)
                .map(visit -> Objects.requireNonNull(visit.at()).adviser())
                .collect(Collectors.toSet());
        return records.stream()
                .filter(one -> !one.retired() || standing.contains(one.id()))
                .map(one -> adviser(one, offers.getOrDefault(one.id(), Set.of()), settings))
                .toList();
    }

    private Adviser adviser(AdviserRecord record, Set<HalfDay> offered, ProgrammeSettings settings) {
        List<HalfDay> taken = taken(record.id()).toList();
        Set<HalfDay> free = new TreeSet<>(record.retired() ? Set.of() : offered);
        taken.forEach(at -> {
            free.remove(HalfDay.morning(at.day()));
            free.remove(new HalfDay(at.day(), HalfDay.Half.AFTERNOON));
        });
        cannot(record.id()).forEach(free::remove);
        if (!record.retired()) {
            agreed(record.id()).forEach(free::add);
        }
        int ofTheYear =
                (int) taken.stream().filter(at -> year.contains(at.day())).count();
        return new Adviser(
                record.id(),
                record.baseCode(),
                settings.subjects().stream()
                        .filter(subject -> record.profile().knows(subject.title()))
                        .map(Subject::id)
                        .collect(Collectors.toSet()),
                record.barredTowns(),
                Math.max(0, record.mostVisits() - ofTheYear),
                ofTheYear,
                free);
    }

    /** Whoever agreed to a visit is free for it, whatever their days say meanwhile: calendars show the visit itself as busy. */
    private Stream<HalfDay> agreed(String adviser) {
        return counted.stream()
                .filter(Layout::agreed)
                .map(VisitRecord::at)
                .filter(Objects::nonNull)
                .filter(at -> at.adviser().equals(adviser))
                .map(at -> at.at());
    }

    private Stream<HalfDay> cannot(String adviser) {
        return cannot.stream()
                .map(VisitEvent::at)
                .filter(Objects::nonNull)
                .filter(at -> at.adviser().equals(adviser))
                .map(at -> at.at());
    }

    private Stream<HalfDay> taken(String adviser) {
        return Stream.concat(elsewhere.stream(), leftOut.stream())
                .map(VisitRecord::at)
                .filter(Objects::nonNull)
                .filter(at -> at.adviser().equals(adviser))
                .map(at -> at.at());
    }
}
