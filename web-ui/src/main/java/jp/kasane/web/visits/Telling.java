package jp.kasane.web.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.mail.CalendarPart;
import jp.kasane.kernel.mail.MailOutcome;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.mail.Mailer;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.calendars.CalendarEntry;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitNotes.Told;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PlaceVisit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the calendars of the adviser and of the town's people that a visit is confirmed, or that it is not any more. After the change is
 * kept, never before, and not while anybody waits for a page; what did not go out stands in the visit's history and can be sent again. A mail names the programme, the town, the
 * stage and the time.
 */
public final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /** Of a town; more people than that arrange no visit. */
    private static final int MOST_OF_TOWN = 3;

    private final VisitDesk desk;
    private final MailServers servers;
    private final Mailer mailer;
    private final Users users;
    private final Grants grants;
    private final Outbox outbox;

    public Telling(VisitDesk desk, MailServers servers, Mailer mailer, Users users, Grants grants, Outbox outbox) {
        this.desk = desk;
        this.servers = servers;
        this.mailer = mailer;
        this.users = users;
        this.grants = grants;
        this.outbox = outbox;
    }

    /** Whether mails go out at all. */
    public boolean possible(String prefecture) {
        return servers.named(prefecture);
    }

    /** After an act, what calendars have to learn of it; nothing if they have not. */
    public void after(PlaceVisit at, String prefecture, ActOutcome outcome) {
        if (outcome instanceof ActOutcome.Done done && possible(prefecture)) {
            Placement stood = done.before().at();
            Placement stands = done.after().at();
            boolean was = done.before().state() == VisitState.CONFIRMED;
            boolean is = done.after().state() == VisitState.CONFIRMED;
            if (is && !was && stands != null) {
                tell(at, prefecture, done.after(), stands, false);
            } else if (was && stood != null && !is && !done.after().state().tookPlace()) {
                tell(at, prefecture, done.after(), stood, true);
            }
        }
    }

    /** Once more as the visit stands now. False: there is nothing to tell, or no way. */
    public boolean again(PlaceVisit at, String prefecture, VisitRecord visit) {
        Placement stands = visit.at();
        if (!possible(prefecture)) {
            return false;
        }
        if (visit.state() == VisitState.CONFIRMED && stands != null) {
            desk.notes().toldAgain(visit, at.viewer());
            tell(at, prefecture, visit, stands, false);
            return true;
        }
        List<Placement> confirmed = desk.visits().events(prefecture, visit.id()).stream()
                .filter(event -> event.to() == VisitState.CONFIRMED)
                .map(VisitEvent::at)
                .toList();
        if (visit.state().tookPlace() || confirmed.isEmpty()) {
            return false;
        }
        desk.notes().toldAgain(visit, at.viewer());
        tell(at, prefecture, visit, confirmed.get(confirmed.size() - 1), true);
        return true;
    }

    private void tell(PlaceVisit at, String prefecture, VisitRecord visit, Placement placed, boolean off) {
        CalendarEntry entry = desk.entry(at, prefecture, visit, placed);
        CalendarEntry told = off ? entry.cancelled() : entry;
        String key = off ? "visits.mail.off" : "visits.mail.on";
        Letter letter = new Letter(
                visit,
                told,
                at.t(key, told.summary()),
                at.t(key + ".text", told.summary(), told.description(), when(at, told)));
        List<User> ofAdviser = ofAdviser(prefecture, placed);
        List<User> ofTown = ofTown(prefecture, visit);
        Viewer by = at.viewer();
        desk.notes().telling(visit, by);
        if (!outbox.put(() -> send(servers.of(prefecture), letter, ofAdviser, ofTown, by))) {
            note(visit, false, false, by);
        }
    }

    /** What everybody concerned is told. */
    private record Letter(VisitRecord visit, CalendarEntry entry, String subject, String text) {}

    private void send(MailServer server, Letter letter, List<User> ofAdviser, List<User> ofTown, Viewer by) {
        Round round = new Round(server, letter);
        boolean adviser = round.all(ofAdviser);
        boolean town = round.all(ofTown);
        note(letter.visit(), adviser, town, by);
    }

    private void note(VisitRecord visit, boolean adviser, boolean town, Viewer by) {
        desk.notes().told(visit, adviser ? Told.TOLD_ADVISER : Told.NOT_TOLD_ADVISER, by);
        desk.notes().told(visit, town ? Told.TOLD_TOWN : Told.NOT_TOLD_TOWN, by);
    }

    /** One letter to several people; a server that is not there is asked once. */
    private final class Round {
        private final MailServer server;
        private final Letter letter;
        private boolean dead;

        Round(MailServer server, Letter letter) {
            this.server = server;
            this.letter = letter;
        }

        /** Whether everybody was told; with nobody there nobody was. */
        boolean all(List<User> people) {
            boolean all = !people.isEmpty();
            for (User one : people) {
                all &= !dead && sent(one);
            }
            return all;
        }

        private boolean sent(User to) {
            MailOutcome outcome;
            try {
                CalendarEntry entry = letter.entry();
                CalendarEntry.Parties parties = new CalendarEntry.Parties(server.sender(), to.email());
                outcome = mailer.send(
                        server,
                        to.email(),
                        letter.subject(),
                        letter.text(),
                        new CalendarPart(entry.method(), entry.mailed(parties)));
            } catch (IllegalArgumentException e) {
                outcome = new MailOutcome.Failed(MailOutcome.Reason.ADDRESS_REFUSED);
            }
            if (outcome instanceof MailOutcome.Failed failed) {
                dead = failed.reason() != MailOutcome.Reason.ADDRESS_REFUSED;
                LOG.info("visit {}: user {} was not told: {}", letter.visit().id(), to.id(), failed.reason());
                return false;
            }
            return true;
        }
    }

    private static String when(PlaceVisit at, CalendarEntry entry) {
        return VisitWords.moment(at, entry.begin());
    }

    private List<User> ofAdviser(String prefecture, Placement placed) {
        return desk
                .advisers()
                .find(prefecture, placed.adviser())
                .map(AdviserRecord::userId)
                .flatMap(users::byId)
                .filter(User::maySignIn)
                .stream()
                .toList();
    }

    /** Whoever applied comes first. */
    private List<User> ofTown(String prefecture, VisitRecord visit) {
        List<String> ids = new ArrayList<>();
        Optional<String> applied = desk.applicant(prefecture, visit);
        for (Grant grant : grants.ofPlace(Place.town(visit.town()))) {
            if (grants.live(grant) && grant.role().has(Right.DISPATCH_REQUEST) && !ids.contains(grant.userId())) {
                ids.add(grant.userId());
            }
        }
        ids.sort(Comparator.comparing(id -> !applied.equals(Optional.of(id))));
        return users.byIds(ids.stream().limit(MOST_OF_TOWN).toList()).stream()
                .filter(User::maySignIn)
                .toList();
    }
}
