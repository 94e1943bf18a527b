package jp.kasane.web;

import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.mail.Mailer;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.prefecture.accounts.Payments;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.feeds.Feeds;
import jp.kasane.prefecture.planning.PlanningRoom;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.web.dispatch.AttachmentResource;
import jp.kasane.web.dispatch.DispatchDesk;
import jp.kasane.web.dispatch.DispatchResource;
import jp.kasane.web.dispatch.RequestResource;
import jp.kasane.web.dispatch.visits.TownVisitsResource;
import jp.kasane.web.prefecture.advisers.AdviserRoster;
import jp.kasane.web.prefecture.advisers.AdvisersResource;
import jp.kasane.web.prefecture.advisers.Signers;
import jp.kasane.web.prefecture.planning.PlanResource;
import jp.kasane.web.prefecture.planning.PlanningDesk;
import jp.kasane.web.prefecture.planning.RepairResource;
import jp.kasane.web.prefecture.planning.RunsResource;
import jp.kasane.web.prefecture.planning.VisitPlanResource;
import jp.kasane.web.prefecture.planning.WeightsResource;
import jp.kasane.web.prefecture.programmes.ProgrammeDesk;
import jp.kasane.web.prefecture.programmes.ProgrammeEditResource;
import jp.kasane.web.prefecture.programmes.ProgrammeResource;
import jp.kasane.web.prefecture.programmes.ProgrammesResource;
import jp.kasane.web.prefecture.requests.DecisionResource;
import jp.kasane.web.prefecture.requests.RequestsDesk;
import jp.kasane.web.prefecture.requests.RequestsResource;
import jp.kasane.web.prefecture.routes.RoutesResource;
import jp.kasane.web.prefecture.routes.TakeInResource;
import jp.kasane.web.prefecture.visits.AccountsResource;
import jp.kasane.web.prefecture.visits.AdviserDaysResource;
import jp.kasane.web.prefecture.visits.AdviserFeedResource;
import jp.kasane.web.prefecture.visits.AvailabilityResource;
import jp.kasane.web.prefecture.visits.FeedDesk;
import jp.kasane.web.prefecture.visits.FeedResource;
import jp.kasane.web.prefecture.visits.FilesResource;
import jp.kasane.web.prefecture.visits.OwnVisitsResource;
import jp.kasane.web.prefecture.visits.ProgrammeVisitResource;
import jp.kasane.web.prefecture.visits.ProgrammeVisitsResource;
import jp.kasane.web.prefecture.visits.YearResource;
import jp.kasane.web.visits.Telling;
import jp.kasane.web.visits.VisitDesk;

/** The operations about advisers' visits, as {@link Resources} lists them. */
final class DispatchResources {

    private DispatchResources() {}

    static List<Object> all(Wiring w) {
        return Stream.of(ofProgrammes(w), ofAdvisers(w), ofRequests(w), ofPlanning(w), ofVisits(w))
                .flatMap(List::stream)
                .toList();
    }

    /** Programmes. */
    static List<Object> ofProgrammes(Wiring w) {
        ProgrammeDesk desk = new ProgrammeDesk(
                new Programmes(w.control(), w.clock()),
                new TownRegister(w.registry(), MunicipalityDirectory.bundled()),
                w.clock());
        return List.of(new ProgrammesResource(desk), new ProgrammeResource(desk), new ProgrammeEditResource(desk));
    }

    /** Advisers, and how they get about. */
    static List<Object> ofAdvisers(Wiring w) {
        Advisers advisers = new Advisers(w.control(), w.clock());
        Programmes programmes = new Programmes(w.control(), w.clock());
        Signers signers = new Signers(w.grants(), w.users());
        Routes routes = new Routes(w.control());
        Positions positions = new Positions(w.control());
        return List.of(
                new AdvisersResource(
                        advisers,
                        new AdviserRoster(advisers, new Offers(w.control()), programmes, signers, w.clock()),
                        signers),
                new RoutesResource(routes, positions),
                new TakeInResource(routes, positions));
    }

    /** Towns' applications. */
    static List<Object> ofRequests(Wiring w) {
        DispatchDesk dispatch = DispatchDesk.of(w.control(), w.clock());
        RequestsDesk requests = new RequestsDesk(
                dispatch,
                new PublishedArrangements(w.control(), w.clock()),
                new TownRegister(w.registry(), MunicipalityDirectory.bundled()));
        return List.of(
                new DispatchResource(dispatch),
                new RequestResource(dispatch, telling(w, new VisitDesk(w.control(), w.registry(), w.clock()))),
                new AttachmentResource(dispatch),
                new RequestsResource(requests),
                new DecisionResource(requests));
    }

    /** Runs, plans, why, repair. */
    static List<Object> ofPlanning(Wiring w) {
        PlanningDesk desk = PlanningDesk.of(w.control(), w.runs(), w.clock());
        Telling telling = telling(w, new VisitDesk(w.control(), w.registry(), w.clock()));
        return List.of(
                new PlanResource(desk),
                new WeightsResource(desk),
                new RunsResource(desk, telling),
                new RepairResource(desk),
                new VisitPlanResource(desk, telling));
    }

    private static Telling telling(Wiring w, VisitDesk desk) {
        MailServers servers = new MailServers(w.control(), w.keys(), w.settings(), w.clock());
        return new Telling(desk, servers, new Mailer(), w.users(), w.grants(), w.outbox(), w.publicUrl());
    }

    /** The life of a visit, and the days advisers offer. */
    static List<Object> ofVisits(Wiring w) {
        VisitDesk desk = new VisitDesk(w.control(), w.registry(), w.clock());
        Telling telling = telling(w, desk);
        Offers offers = new Offers(w.control());
        FeedDesk feeds = new FeedDesk(desk, new Feeds(w.control(), w.keys(), w.clock()), w.feedRounds());
        Payments payments = new Payments(w.control(), w.clock());
        return List.of(
                new OwnVisitsResource(desk, telling),
                new AvailabilityResource(desk, offers, feeds),
                new FilesResource(desk, offers),
                new FeedResource(desk, feeds),
                new AdviserDaysResource(desk, offers, feeds),
                new AdviserFeedResource(desk, feeds),
                new ProgrammeVisitsResource(desk),
                new AccountsResource(desk, payments),
                new YearResource(desk),
                new ProgrammeVisitResource(desk, telling, payments, new PlanningRoom(w.control(), w.clock())),
                new TownVisitsResource(desk, telling));
    }
}
