package jp.kasane.web.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.people.Errand;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.people.RosterEntry.Standing;
import jp.kasane.kernel.people.SignInAnswer.Reason;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** Puts together the page of one person. */
final class PersonDrawing {

    /** These reasons leave no care of the sign-in to this place. */
    private static final Set<Reason> KEPT_AWAY =
            EnumSet.of(Reason.NOT_HERE, Reason.NOT_HOME, Reason.OWN_SIGN_IN, Reason.ENDED);

    /** These say where to turn instead. */
    private static final Set<Reason> SAID = EnumSet.of(Reason.NOT_HOME, Reason.HELD_IN_TOWN);

    private final PlaceVisit visit;
    private final List<RosterEntry> entries;
    private final Optional<Errand> errand;
    private final Optional<Reason> whyNoReset;
    private final Instant now;
    private final RosterWords words;
    private final RosterEntry.Person person;

    PersonDrawing(
            PlaceVisit visit,
            List<RosterEntry> entries,
            Map<String, Errand> errands,
            Optional<Reason> whyNoReset,
            Instant now) {
        this.visit = visit;
        this.entries = entries;
        this.whyNoReset = whyNoReset;
        this.person = entries.get(0).person();
        this.errand = Optional.ofNullable(errands.get(person.id()));
        this.now = now;
        this.words = new RosterWords(visit.visit().messages(), now);
    }

    PersonPage page(Typed asked, TermsForm terms, Field why) {
        Link roster = new Link(visit.t("people.title"), visit.href("people"));
        Frame frame = PeopleNotices.said(
                visit, visit.shownAt("people/person/" + person.id()).frame(person.name(), roster), asked);
        boolean adds = manages() && person.state() != User.State.ENDED;
        return new PersonPage(
                frame,
                visit.href("people"),
                person,
                details(),
                words.signIn(person, errand.orElse(null)),
                failure(),
                entries.stream().map(this::line).toList(),
                care(),
                adds ? Optional.of(terms) : Optional.empty(),
                words.roles(visit.place().kind()),
                words.today().toString(),
                Field.errorsOf(terms.fields()),
                why);
    }

    private boolean manages() {
        return visit.may(Right.PEOPLE_MANAGE);
    }

    private List<Detail> details() {
        return List.of(
                new Detail(visit.t("people.kana"), person.kana()),
                new Detail(visit.t("people.username"), person.username()),
                new Detail(visit.t("people.email"), person.email()),
                new Detail(
                        visit.t("people.state"),
                        visit.t("people.state." + person.state().name())),
                new Detail(visit.t("people.second-factor"), secondFactor()));
    }

    private String secondFactor() {
        SecondFactor demanded = visit.visit().demanded();
        return words.secondFactor(person, entries.stream().anyMatch(entry -> words.owes(entry, demanded)));
    }

    private Optional<String> failure() {
        return errand.flatMap(Errand::failure)
                .map(reason -> "job.failure." + reason.name())
                .filter(key -> visit.visit().messages().has(key))
                .map(visit::t);
    }

    private PersonPage.Line line(RosterEntry entry) {
        Standing standing = entry.standing(now);
        return new PersonPage.Line(
                entry,
                words.role(entry.grant().role()),
                words.period(entry.grant()),
                words.through(entry),
                words.standing(entry),
                ended(entry),
                manages() && !standing.past());
    }

    private String ended(RosterEntry entry) {
        String by = entry.endedBy();
        String why = entry.endedWhy();
        return by == null ? "" : visit.t("people.ended", by, why == null ? "" : why);
    }

    private PersonPage.Care care() {
        boolean mine = manages() && whyNoReset.filter(KEPT_AWAY::contains).isEmpty();
        boolean holds = entries.stream().anyMatch(entry -> !entry.standing(now).past());
        boolean granted = entries.stream()
                .map(entry -> entry.standing(now))
                .anyMatch(standing -> standing == Standing.LIVE || standing == Standing.NOT_BEGUN);
        return new PersonPage.Care(
                mine && person.state() == User.State.INVITED && granted,
                manages() && whyNoReset.isEmpty(),
                mine && !holds,
                whyNoReset
                        .filter(reason -> manages() && SAID.contains(reason))
                        .map(reason -> visit.t("people.sign-in." + reason)));
    }
}
