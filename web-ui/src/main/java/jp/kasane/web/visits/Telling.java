package jp.kasane.web.visits;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.mail.CalendarPart;
import jp.kasane.kernel.mail.MailOutcome;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.mail.Mailer;
import jp.kasane.prefecture.calendars.CalendarEntry;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitMails;
import jp.kasane.prefecture.visits.VisitNotes.Told;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PlaceVisit;

/**
 * Tells the calendars of the adviser and of the town's people that a visit is confirmed, or that it is not any more, or that one is
 * cancelled to which the adviser had agreed; and asks
 * both for an answer to a day that is proposed. After the change is kept, never before, and not while anybody waits for a page; what did
 * not go out stands in the visit's history. A mail names the programme, the town, the stage and the time, in
 * the language of whoever it goes to.
 */
public final class Telling {

    private final VisitDesk desk;
    private final MailServers servers;
    private final Mailer mailer;
    private final Concerned concerned;
    private final Outbox outbox;
    private final Asking asking;

    /** @param publicUrl where browsers find the pages, without a slash at its end: mails name it */
    public Telling(
            VisitDesk desk,
            MailServers servers,
            Mailer mailer,
            Users users,
            Grants grants,
            Outbox outbox,
            String publicUrl) {
        this.desk = desk;
        this.servers = servers;
        this.mailer = mailer;
        this.concerned = new Concerned(desk, users, grants);
        this.outbox = outbox;
        this.asking = new Asking(desk, servers, mailer, concerned, outbox, publicUrl);
    }

    /** Whether mails go out at all. */
    public boolean possible(String prefecture) {
        return servers.named(prefecture);
    }

    /** After a plan was taken or a visit was moved: what calendars have to learn of it, and who is to answer. */
    public void afterAll(PlaceVisit at, String prefecture, List<ActOutcome.Done> changed) {
        changed.forEach(one -> after(at, prefecture, one));
        if (possible(prefecture)) {
            asking.after(
                    at, prefecture, changed.stream().map(ActOutcome.Done::after).toList());
        }
    }

    /** After an act, what calendars have to learn of it; nothing if they have not. */
    public void after(PlaceVisit at, String prefecture, ActOutcome outcome) {
        if (outcome instanceof ActOutcome.Done done && possible(prefecture)) {
            Placement stood = done.before().at();
            Placement stands = done.after().at();
            boolean was = countedOn(done);
            boolean is = done.after().state() == VisitState.CONFIRMED;
            if (is && !was && stands != null) {
                tell(at, prefecture, done.after(), stands, false);
            } else if (was && stood != null && !is && !done.after().state().tookPlace()) {
                tell(at, prefecture, done.after(), stood, true);
            }
        }
    }

    /** Confirmed; or the adviser had agreed to come, and nobody will be asked again. */
    private static boolean countedOn(ActOutcome.Done done) {
        boolean agreed =
                done.before().state() == VisitState.PROPOSED && done.before().adviserAgreed();
        return done.before().state() == VisitState.CONFIRMED
                || (agreed && done.after().state() == VisitState.CANCELLED);
    }

    /** After an application was withdrawn: that its visits are cancelled, where somebody counts on them. */
    public void afterWithdrawal(PlaceVisit at, String prefecture, String request) {
        if (possible(prefecture)) {
            desk.visits().ofRequest(prefecture, request).stream()
                    .filter(visit -> visit.state() == VisitState.CANCELLED)
                    .forEach(visit -> off(at, prefecture, visit));
        }
    }

    private void off(PlaceVisit at, String prefecture, VisitRecord cancelled) {
        VisitMails mails = mails(prefecture, cancelled);
        if (mails.unbegun()) {
            mails.lastCounted().ifPresent(placed -> tell(at, prefecture, cancelled, placed, true));
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
        boolean proposed = visit.state() == VisitState.PROPOSED;
        if (proposed) {
            asking.again(at, prefecture, visit);
        }
        Optional<Placement> counted = mails(prefecture, visit).lastCounted();
        if (visit.state().tookPlace() || counted.isEmpty()) {
            return proposed;
        }
        desk.notes().toldAgain(visit, at.viewer());
        tell(at, prefecture, visit, counted.get(), true);
        return true;
    }

    private VisitMails mails(String prefecture, VisitRecord visit) {
        return new VisitMails(visit, desk.visits().events(prefecture, visit.id()), desk.now());
    }

    private void tell(PlaceVisit at, String prefecture, VisitRecord visit, Placement placed, boolean off) {
        TellingLetters letters = new TellingLetters(words -> desk.entry(words, prefecture, visit, placed), off);
        List<User> ofAdviser =
                off ? concerned.whoWasAdviser(prefecture, placed) : concerned.ofAdviser(prefecture, placed);
        List<User> ofTown = concerned.ofTown(prefecture, visit);
        Viewer by = at.viewer();
        desk.notes().telling(visit, by);
        outbox.put(
                () -> {
                    Carrier carrier = carrier(servers.of(prefecture), letters);
                    boolean adviser = carrier.all(ofAdviser, letters::to);
                    note(visit, adviser, carrier.all(ofTown, letters::to), by);
                },
                () -> note(visit, false, false, by));
    }

    private Carrier carrier(MailServer server, TellingLetters letters) {
        return new Carrier(one -> sent(server, letters.entry(one.to()), one));
    }

    private MailOutcome sent(MailServer server, CalendarEntry entry, Carrier.Letter letter) {
        CalendarEntry.Parties parties =
                new CalendarEntry.Parties(server.sender(), letter.to().email());
        return mailer.send(
                server,
                letter.to().email(),
                letter.subject(),
                letter.text(),
                new CalendarPart(entry.method(), entry.mailed(parties)));
    }

    private void note(VisitRecord visit, boolean adviser, boolean town, Viewer by) {
        desk.notes().told(visit, adviser ? Told.TOLD_ADVISER : Told.NOT_TOLD_ADVISER, by);
        desk.notes().told(visit, town ? Told.TOLD_TOWN : Told.NOT_TOLD_TOWN, by);
    }
}
