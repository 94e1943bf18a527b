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
import jp.kasane.prefecture.visits.VisitRecord;

/**
 * What is left of advisers' days and numbers: what other programmes have taken, and visits of this one that do not count any more but
 * still stand, are taken off. A retired adviser is free on no day, and known only where a visit of theirs stands.
 */
record Duties(FiscalYear year, List<VisitRecord> counted, List<VisitRecord> leftOut, List<VisitRecord> elsewhere) {

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
        taken.forEach(free::remove);
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
                free);
    }

    private Stream<HalfDay> taken(String adviser) {
        return Stream.concat(elsewhere.stream(), leftOut.stream())
                .map(VisitRecord::at)
                .filter(Objects::nonNull)
                .filter(at -> at.adviser().equals(adviser))
                .map(at -> at.at());
    }
}
