package jp.kasane.web.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.calendars.CalendarEntry;
import jp.kasane.prefecture.calendars.Hours;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.RequestEvent;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitNotes;
import jp.kasane.prefecture.visits.VisitPapers;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Messages;

/** What the pages of visits stand on. */
public final class VisitDesk {

    private final Visits visits;
    private final VisitPapers papers;
    private final VisitNotes notes;
    private final Programmes programmes;
    private final Advisers advisers;
    private final Requests requests;
    private final TenantRegistry registry;
    private final Clock clock;

    public VisitDesk(ControlDatabase control, TenantRegistry registry, Clock clock) {
        this.visits = new Visits(control, clock);
        this.papers = new VisitPapers(control, clock);
        this.notes = new VisitNotes(control, clock);
        this.programmes = new Programmes(control, clock);
        this.advisers = new Advisers(control, clock);
        this.requests = new Requests(control, clock);
        this.registry = registry;
        this.clock = clock;
    }

    public Visits visits() {
        return visits;
    }

    public VisitPapers papers() {
        return papers;
    }

    public VisitNotes notes() {
        return notes;
    }

    public Programmes programmes() {
        return programmes;
    }

    public Advisers advisers() {
        return advisers;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    /**
     * Why an act is refused that is not possible to a visit as it stands here. With fields that are wrong the store is not asked: meanwhile
     * the visit may have come to where it would take them.
     *
     * @param version that was seen
     */
    public ActOutcome impossible(String prefecture, VisitRecord one, VisitAct act, long version) {
        if (one.version() != version) {
            return new ActOutcome.Changed(one);
        }
        if (!act.looksBack()
                && programmes
                        .find(prefecture, one.programme())
                        .filter(Programme::ended)
                        .isPresent()) {
            return new ActOutcome.Ended();
        }
        if (act == VisitAct.REPORT && one.state() == VisitState.CONFIRMED) {
            return new ActOutcome.TooEarly();
        }
        return one.state().allows(act) ? new ActOutcome.TooLate() : new ActOutcome.NotFromHere(one.state());
    }

    public Papers papers(PlaceVisit at, String prefecture) {
        return new Papers(papers, at, prefecture);
    }

    public String town(String code) {
        return registry.find(code).map(Tenant::name).orElse(code);
    }

    public Optional<AdviserRecord> adviser(String prefecture, VisitRecord visit) {
        Placement at = visit.at();
        return at == null ? Optional.empty() : advisers.find(prefecture, at.adviser());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whoever sent the town's application last. */
    Optional<String> applicant(String prefecture, VisitRecord visit) {
        return requests.find(prefecture, visit.town(), visit.request()).stream()
                .flatMap(request -> requests.events(request).stream())
                .filter(event -> event.act() == RequestAct.SEND)
                .map(RequestEvent::byUser)
                .reduce((before, after) -> after);
    }

    /** What the town wrote in its application; nothing else of the town. */
    public List<Detail> asked(PlaceVisit at, String prefecture, VisitRecord visit) {
        Optional<Programme> programme = programmes.find(prefecture, visit.programme());
        Optional<Answers> answers =
                requests.find(prefecture, visit.town(), visit.request()).map(request -> request.answers());
        List<Detail> details = new ArrayList<>();
        if (programme.isPresent() && answers.isPresent()) {
            Answers given = answers.get();
            details.add(new Detail(at.t("visits.subjects"), subjects(at, programme.get(), given)));
            programme
                    .get()
                    .settings()
                    .questions()
                    .forEach(question -> details.add(new Detail(question.title(), given.to(question.id()))));
            if (!given.group().isBlank()) {
                details.add(new Detail(at.t("visits.group"), given.group()));
            }
        }
        return details;
    }

    private static String subjects(PlaceVisit at, Programme programme, Answers answers) {
        return String.join(
                at.t("published.and"),
                answers.subjects().stream()
                        .flatMap(id -> programme.settings().subject(id).stream())
                        .map(Subject::title)
                        .toList());
    }

    /**
     * The visit for a calendar: programme, town, stage and time, no more.
     *
     * @param words in whose language it is written
     * @param placed where it stands, or where it stood when it was taken back
     */
    public CalendarEntry entry(Messages words, String prefecture, VisitRecord visit, Placement placed) {
        Optional<Programme> programme = programmes.find(prefecture, visit.programme());
        CalendarEntry.Standing standing =
                visit.state() == VisitState.CONFIRMED || visit.state().tookPlace()
                        ? CalendarEntry.Standing.CONFIRMED
                        : CalendarEntry.Standing.TENTATIVE;
        return new CalendarEntry(
                uid(prefecture, visit),
                visit.sequence(),
                standing,
                words.t("visits.entry.summary", town(visit.town()), VisitWords.stage(words, programme, visit)),
                town(visit.town()),
                programme.map(Programme::title).orElse(""),
                Hours.begin(placed.at()),
                Hours.end(placed.at()),
                clock.instant());
    }

    /** The same as long as the visit lives. */
    static String uid(String prefecture, VisitRecord visit) {
        return CalendarEntry.uid("visit-" + visit.id(), prefecture);
    }
}
