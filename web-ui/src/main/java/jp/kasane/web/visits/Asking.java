package jp.kasane.web.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.mail.Mailer;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.VisitNotes.Asked;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PlaceVisit;

/**
 * Asks for answers to the days that visits are proposed for: the adviser who signs in, and those of the town who arrange visits. One mail
 * to a person, however many visits it is about; of each proposal once. It is never waited for, and what did not go out stands in the
 * visit's history.
 */
final class Asking {

    private final VisitDesk desk;
    private final MailServers servers;
    private final Mailer mailer;
    private final Concerned concerned;
    private final Outbox outbox;
    private final String publicUrl;

    Asking(VisitDesk desk, MailServers servers, Mailer mailer, Concerned concerned, Outbox outbox, String publicUrl) {
        this.desk = desk;
        this.servers = servers;
        this.mailer = mailer;
        this.concerned = concerned;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** After visits of one programme were given other days. */
    void after(PlaceVisit at, String prefecture, List<VisitRecord> changed) {
        List<VisitRecord> proposed = desk.notes()
                .asking(
                        prefecture,
                        changed.stream()
                                .filter(visit -> visit.state() == VisitState.PROPOSED)
                                .toList(),
                        at.viewer());
        if (!proposed.isEmpty()) {
            send(at, prefecture, proposed);
        }
    }

    /** Once more for a visit as it is proposed now. */
    void again(PlaceVisit at, String prefecture, VisitRecord proposed) {
        desk.notes().askingAgain(proposed, at.viewer());
        send(at, prefecture, List.of(proposed));
    }

    private void send(PlaceVisit at, String prefecture, List<VisitRecord> proposed) {
        String programme = desk.programmes()
                .find(prefecture, proposed.get(0).programme())
                .map(Programme::title)
                .orElse("");
        AskingLetters.Words words = new AskingLetters.Words(programme, publicUrl + "/p/" + prefecture);
        Viewer by = at.viewer();
        outbox.put(() -> ask(prefecture, proposed, words, by), () -> nobodyAsked(prefecture, proposed, by));
    }

    private void nobodyAsked(String prefecture, List<VisitRecord> proposed, Viewer by) {
        proposed.stream().flatMap(visit -> wanted(prefecture, visit).stream()).forEach(one -> note(one, Set.of(), by));
    }

    private void ask(String prefecture, List<VisitRecord> proposed, AskingLetters.Words words, Viewer by) {
        List<AskingLetters.Wanted> wanted = proposed.stream()
                .flatMap(visit -> wanted(prefecture, visit).stream())
                .toList();
        MailServer server = servers.of(prefecture);
        Carrier carrier = new Carrier(one -> mailer.send(server, one.to().email(), one.subject(), one.text()));
        Set<String> reached = new TreeSet<>();
        for (Carrier.Letter letter : AskingLetters.letters(wanted, words)) {
            if (carrier.carried(letter)) {
                reached.add(letter.to().id());
            }
        }
        wanted.forEach(one -> note(one, reached, by));
    }

    /** For each side who is to answer, perhaps nobody; an adviser as whom nobody signs in is asked by the officer. */
    private List<AskingLetters.Wanted> wanted(String prefecture, VisitRecord visit) {
        List<AskingLetters.Wanted> wanted = new ArrayList<>();
        Placement at = visit.at();
        if (at != null && concerned.signsIn(prefecture, at)) {
            wanted.add(new AskingLetters.Wanted(visit, Optional.empty(), concerned.ofAdviser(prefecture, at)));
        }
        AskingLetters.Town town = new AskingLetters.Town(desk.town(visit.town()), publicUrl + "/t/" + visit.town());
        wanted.add(new AskingLetters.Wanted(visit, Optional.of(town), concerned.ofTown(prefecture, visit)));
        return wanted;
    }

    private void note(AskingLetters.Wanted wanted, Set<String> reached, Viewer by) {
        List<String> people = wanted.people().stream().map(User::id).toList();
        boolean all = !people.isEmpty() && reached.containsAll(people);
        Asked asked = wanted.town().isPresent()
                ? all ? Asked.ASKED_TOWN : Asked.NOT_ASKED_TOWN
                : all ? Asked.ASKED_ADVISER : Asked.NOT_ASKED_ADVISER;
        desk.notes().asked(wanted.visit(), asked, by);
    }
}
