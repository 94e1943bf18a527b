package jp.kasane.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.RequestOutcome;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.prefecture.requests.Seen;
import jp.kasane.prefecture.requests.TownRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets towns of the demonstration apply for advisers, once, in the name of their officers, as soon as these are there; most are accepted
 * and wait to be planned, some wait for a decision. A town that has ever applied to a programme is left alone there.
 */
final class DemoApplications {

    private static final Logger LOG = LoggerFactory.getLogger(DemoApplications.class);

    private final DemoTowns towns;
    private final Clock clock;
    private final Programmes programmes;
    private final Requests requests;
    private final List<DemoApplication> applications = DemoApplication.all();
    private final Set<DemoApplication> filled = ConcurrentHashMap.newKeySet();

    DemoApplications(DemoTowns towns, ControlDatabase control, Clock clock) {
        this.towns = towns;
        this.clock = clock;
        this.programmes = new Programmes(control, clock);
        this.requests = new Requests(control, clock);
    }

    boolean filled() {
        return filled.containsAll(applications);
    }

    /** Once the programmes are there. */
    void fill() {
        if (filled()) {
            return;
        }
        List<Programme> there = programmes.of(DemoTowns.PREFECTURE);
        DemoDispatch.officer(towns)
                .ifPresent(officer -> applications.stream()
                        .filter(one -> !filled.contains(one))
                        .forEach(one -> fill(one, one.programme().among(there), officer)));
    }

    private void fill(DemoApplication one, Optional<Programme> programme, Viewer officer) {
        try {
            Optional<Viewer> town = towns.viewer(one.town(), one.username(), one.role());
            if (programme.isEmpty() || applied(one, programme.get())) {
                filled.add(one);
            } else if (town.isPresent()) {
                apply(one, programme.get(), town.get(), officer);
                filled.add(one);
            }
        } catch (RuntimeException e) {
            LOG.warn("the demonstration of town {} could not apply for advisers", one.town(), e);
        }
    }

    private boolean applied(DemoApplication one, Programme programme) {
        return requests.ofTown(DemoTowns.PREFECTURE, one.town()).stream()
                .anyMatch(request -> request.programme().equals(programme.id()));
    }

    private void apply(DemoApplication one, Programme programme, Viewer town, Viewer officer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        Answers answers = one.answers(programme, today);
        if (requests.begin(DemoTowns.PREFECTURE, programme.id(), answers, town) instanceof RequestOutcome.Done begun) {
            requests.send(seen(one, begun.id()), answers, town);
            one.decision().ifPresent(why -> requests.accept(seen(one, begun.id()), why, officer));
        }
    }

    private Seen seen(DemoApplication one, String id) {
        int version = requests.find(DemoTowns.PREFECTURE, one.town(), id)
                .map(TownRequest::version)
                .orElse(0);
        return new Seen(DemoTowns.PREFECTURE, id, version);
    }
}
