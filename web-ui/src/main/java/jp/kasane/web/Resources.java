package jp.kasane.web;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.accesslog.AccessLog;
import jp.kasane.kernel.authority.GrantDesk;
import jp.kasane.kernel.authority.OfficerMode;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.mail.Mailer;
import jp.kasane.kernel.people.People;
import jp.kasane.kernel.people.Reshuffle;
import jp.kasane.kernel.people.Roster;
import jp.kasane.kernel.people.SignInCare;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.succession.Successions;
import jp.kasane.prefecture.definition.PrefectureDefinitions;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.prefecture.templates.Templates;
import jp.kasane.web.accesslog.AccessLogResource;
import jp.kasane.web.accesslog.AnchorsResource;
import jp.kasane.web.accesslog.InquiryResource;
import jp.kasane.web.accesslog.PrefectureLogResource;
import jp.kasane.web.departure.PrefectureDepartureResource;
import jp.kasane.web.departure.TownDepartureResource;
import jp.kasane.web.help.Guides;
import jp.kasane.web.help.HelpResource;
import jp.kasane.web.home.HomeResource;
import jp.kasane.web.operation.HealthResource;
import jp.kasane.web.operation.MetricsResource;
import jp.kasane.web.people.GrantResource;
import jp.kasane.web.people.InviteResource;
import jp.kasane.web.people.OfficerModeResource;
import jp.kasane.web.people.PeopleDesk;
import jp.kasane.web.people.PeopleResource;
import jp.kasane.web.people.PersonResource;
import jp.kasane.web.people.ReshuffleResource;
import jp.kasane.web.prefecture.BeginningDesk;
import jp.kasane.web.prefecture.JobResource;
import jp.kasane.web.prefecture.OnboardingResource;
import jp.kasane.web.prefecture.PrefectureHomeResource;
import jp.kasane.web.prefecture.TownResource;
import jp.kasane.web.prefecture.arrangements.ArrangementsResource;
import jp.kasane.web.prefecture.arrangements.OwnDefinitionResource;
import jp.kasane.web.prefecture.settings.MailSettingsResource;
import jp.kasane.web.prefecture.templates.TemplatesResource;
import jp.kasane.web.published.NeighboursResource;
import jp.kasane.web.published.PublicationResource;
import jp.kasane.web.signin.Arrivals;
import jp.kasane.web.signin.BackchannelResource;
import jp.kasane.web.signin.SignInResource;
import jp.kasane.web.signin.SignOutResource;
import jp.kasane.web.succession.SuccessionResource;
import jp.kasane.web.town.TownHomeResource;
import jp.kasane.web.town.arrangement.ArrangementResource;
import jp.kasane.web.town.consultations.ConsultationPages;
import jp.kasane.web.town.consultations.Desk;
import jp.kasane.web.town.profile.FigureResource;
import jp.kasane.web.town.profile.ProfileResource;

/** Every operation of the product. What is not listed here does not exist; a test compares the list with the classes. */
final class Resources {

    private Resources() {}

    static List<Object> all(Wiring w) {
        List<Object> all = new ArrayList<>(general(w));
        all.addAll(ofPeople(w));
        all.addAll(ofPublished(w));
        all.addAll(DispatchResources.all(w));
        all.addAll(ConsultationPages.all(
                new Desk(w.grants(), w.users(), new Successions(w.control(), w.clock()), w.keys(), w.clock())));
        return List.copyOf(all);
    }

    private static List<Object> general(Wiring w) {
        TownRegister register = new TownRegister(w.registry(), MunicipalityDirectory.bundled());
        return List.of(
                new HealthResource(w.control(), w.demonstration()),
                new MetricsResource(w.settings(), w.requestLog(), w.towns()),
                new HomeResource(w.prefectures(), w.users()),
                new HelpResource(Guides.bundled()),
                new TownHomeResource(w.clock(), w.departures()),
                new SuccessionResource(register, new Successions(w.control(), w.clock())),
                new TownDepartureResource(w.departures()),
                new PrefectureDepartureResource(register, w.departures()),
                new ProfileResource(w.users(), w.clock()),
                new FigureResource(w.users(), w.clock()),
                new ArrangementResource(w.clock()),
                new PrefectureHomeResource(register, Wiring.TOWN_SCHEMA),
                new OnboardingResource(register, w.provisioning(), beginnings(w)),
                new TemplatesResource(new Templates(w.control(), w.clock())),
                new TownResource(register, w.provisioning(), Wiring.TOWN_SCHEMA),
                new JobResource(w.jobs()),
                signIn(w),
                new SignOutResource(w.sessions(), w.identityClients(), w.openId()),
                new BackchannelResource(w.sessions(), w.users(), w.prefectures(), w.identityClients(), w.openId()));
    }

    /** What towns publish of their arrangements, and the prefecture's own. */
    private static List<Object> ofPublished(Wiring w) {
        TownRegister register = new TownRegister(w.registry(), MunicipalityDirectory.bundled());
        PublishedArrangements published = new PublishedArrangements(w.control(), w.clock());
        return List.of(
                new PublicationResource(published, w.clock()),
                new NeighboursResource(published, register, w.clock()),
                new ArrangementsResource(published, register, w.clock()),
                new OwnDefinitionResource(new PrefectureDefinitions(w.control(), w.clock()), w.clock()));
    }

    private static BeginningDesk beginnings(Wiring w) {
        return new BeginningDesk(
                new Templates(w.control(), w.clock()),
                new PublishedArrangements(w.control(), w.clock()),
                new TownRegister(w.registry(), MunicipalityDirectory.bundled()),
                w.clock());
    }

    /** The rosters, the trails and the prefecture's mail. */
    private static List<Object> ofPeople(Wiring w) {
        Roster roster = new Roster(w.control());
        AccessLog log = new AccessLog(w.control());
        MailServers mail = new MailServers(w.control(), w.keys(), w.settings(), w.clock());
        People people = new People(w.control(), new GrantDesk(w.control(), w.clock()), w.jobs(), w.clock());
        List<Object> all = new ArrayList<>(ofRosters(new PeopleDesk(
                roster,
                people,
                new SignInCare(w.control(), w.jobs(), w.clock()),
                new OfficerMode(w.control(), w.clock()),
                w.clock())));
        all.addAll(List.of(
                new ReshuffleResource(new Reshuffle(w.control(), people, w.clock()), w.clock()),
                new AccessLogResource(w.control(), log, roster, w.users()),
                new InquiryResource(log, roster, w.users(), w.clock()),
                new AnchorsResource(w.control()),
                new PrefectureLogResource(log, roster, w.users()),
                new MailSettingsResource(mail, new Mailer(), w.settings())));
        return all;
    }

    private static List<Object> ofRosters(PeopleDesk desk) {
        return List.of(
                new PeopleResource.OfTown(desk),
                new PeopleResource.OfPrefecture(desk),
                new InviteResource.OfTown(desk),
                new InviteResource.OfPrefecture(desk),
                new PersonResource.OfTown(desk),
                new PersonResource.OfPrefecture(desk),
                new GrantResource.OfTown(desk),
                new GrantResource.OfPrefecture(desk),
                new OfficerModeResource(desk));
    }

    private static SignInResource signIn(Wiring w) {
        Arrivals arrivals = new Arrivals(w.signIns(), w.identityClients(), w.openId(), w.users(), w.sessions());
        return new SignInResource(w.prefectures(), w.identityClients(), w.signIns(), w.openId(), arrivals);
    }
}
