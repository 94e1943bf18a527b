package jp.kasane.prefecture.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitNotes;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/**
 * Lays out what a programme's plan is made from, all of it as it stands in one transaction: visits that count, advisers with the days
 * that other programmes leave them, today's date.
 */
public final class PlanningRoom {

    private final ControlDatabase control;
    private final Clock clock;

    public PlanningRoom(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Empty: there is no such programme, or its settings contradict themselves. */
    public Optional<Situation> situation(String prefecture, String programme) {
        return control.jdbi().inTransaction(handle -> situation(handle, prefecture, programme));
    }

    /** The same within a transaction: it opens no other. */
    Optional<Situation> situation(Handle handle, String prefecture, String programme) {
        return Programmes.find(handle, prefecture, programme)
                .filter(found -> Layout.possible(found.settings()))
                .map(found -> situation(handle, found));
    }

    /** Whether the plan of its programme speaks of it: it is neither cancelled nor left out. */
    public boolean counts(String prefecture, VisitRecord visit) {
        return control.jdbi().inTransaction(handle -> {
            Map<String, TownRequest> requests = requests(handle, prefecture, visit.programme());
            List<VisitRecord> alive = alive(List.of(visit));
            Map<String, Tenant> towns = towns(handle, alive);
            return alive.stream().anyMatch(one -> counts(one, requests, towns));
        });
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    private Situation situation(Handle handle, Programme programme) {
        String prefecture = programme.prefecture();
        Map<String, TownRequest> requests = requests(handle, prefecture, programme.id());
        List<VisitRecord> all = Visits.ofProgramme(handle, prefecture, programme.id());
        List<VisitRecord> alive = alive(all);
        Map<String, Tenant> towns = towns(handle, alive);
        List<VisitRecord> counted = new ArrayList<>();
        List<VisitRecord> leftOut = new ArrayList<>();
        alive.forEach(visit -> (counts(visit, requests, towns) ? counted : leftOut).add(visit));
        List<AdviserRecord> advisers = Advisers.of(handle, prefecture);
        List<VisitRecord> elsewhere = elsewhere(handle, programme);
        Duties duties = new Duties(
                programme.year(),
                counted,
                leftOut,
                elsewhere,
                Visits.everyTime(handle, prefecture, VisitAct.ADVISER_CANNOT));
        Problem problem = new Layout(programme, today(), requests, counted, answers(handle, programme, all, elsewhere))
                .problem(
                        duties.advisers(advisers, offers(handle, programme), programme.settings()),
                        Routes.travel(handle, prefecture));
        return new Situation(
                programme,
                problem,
                byId(counted),
                leftOut.stream().filter(visit -> visit.at() != null).toList(),
                advisers.stream().collect(Collectors.toMap(AdviserRecord::id, Function.identity())),
                towns.values().stream().collect(Collectors.toMap(Tenant::code, Tenant::name)),
                elsewhere);
    }

    private static Map<String, TownRequest> requests(Handle handle, String prefecture, String programme) {
        return Requests.ofProgramme(handle, prefecture, programme).stream()
                .collect(Collectors.toMap(TownRequest::id, Function.identity()));
    }

    private static List<VisitRecord> alive(List<VisitRecord> all) {
        return all.stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED)
                .toList();
    }

    private static Map<String, VisitRecord> byId(List<VisitRecord> visits) {
        return visits.stream()
                .collect(Collectors.toMap(
                        VisitRecord::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** On a day on which another programme sends somebody to a town nobody else comes. */
    private static Layout.Answers answers(
            Handle handle, Programme programme, List<VisitRecord> visits, List<VisitRecord> elsewhere) {
        List<VisitEvent> events = Visits.eventsOfProgramme(handle, programme.prefecture(), programme.id());
        Map<String, Set<LocalDate>> impossible = VisitNotes.impossible(visits, events);
        elsewhere.forEach(visit -> impossible
                .computeIfAbsent(visit.town(), code -> new TreeSet<>())
                .add(Objects.requireNonNull(visit.at()).at().day()));
        return new Layout.Answers(impossible, VisitNotes.wishes(visits, events));
    }

    private static Map<String, Tenant> towns(Handle handle, List<VisitRecord> visits) {
        Map<String, Tenant> towns = new TreeMap<>();
        visits.stream()
                .map(VisitRecord::town)
                .distinct()
                .forEach(code -> TenantRegistry.find(handle, code).ifPresent(town -> towns.put(code, town)));
        return towns;
    }

    /** What took place counts whatever became of the town since. */
    private static boolean counts(VisitRecord visit, Map<String, TownRequest> requests, Map<String, Tenant> towns) {
        TownRequest request = requests.get(visit.request());
        Tenant town = towns.get(visit.town());
        if (request == null || town == null) {
            return false;
        }
        return visit.state().tookPlace()
                || (request.state() == TownRequest.State.ACCEPTED && town.state() == Tenant.State.ACTIVE);
    }

    /** Where advisers are for other programmes, whatever year those are of. */
    private static List<VisitRecord> elsewhere(Handle handle, Programme programme) {
        return Visits.ofPrefecture(handle, programme.prefecture()).stream()
                .filter(visit -> visit.at() != null && !visit.programme().equals(programme.id()))
                .toList();
    }

    private static Map<String, Set<HalfDay>> offers(Handle handle, Programme programme) {
        Map<String, Set<HalfDay>> offers = new TreeMap<>();
        Offers.all(
                        handle,
                        programme.prefecture(),
                        programme.settings().from(),
                        programme.settings().until())
                .forEach((adviser, free) -> offers.put(adviser, new TreeSet<>(free)));
        return offers;
    }
}
