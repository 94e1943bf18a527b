package jp.kasane.web.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.people.Errand;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Tone;
import org.jspecify.annotations.Nullable;

/** The roster's facts in the reader's words. */
final class RosterWords {

    private final Messages messages;
    private final Instant now;

    RosterWords(Messages messages, Instant now) {
        this.messages = messages;
        this.now = now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Grants.JAPAN);
    }

    String role(StandardRole role) {
        return messages.t("role." + role.name());
    }

    /** A role as people write it: the catalogue's name in either language, or its code. */
    static Optional<StandardRole> roleNamed(String words) {
        String key = SearchKey.of(words).value();
        return Arrays.stream(StandardRole.values())
                .filter(role -> role.name().equalsIgnoreCase(words)
                        || SearchKey.of(Messages.in(Language.JAPANESE).t("role." + role.name()))
                                .value()
                                .equals(key)
                        || SearchKey.of(Messages.in(Language.ENGLISH).t("role." + role.name()))
                                .value()
                                .equals(key))
                .findFirst();
    }

    /** The roles that can be held at such a place. */
    List<Choice> roles(Place.Kind kind) {
        return Arrays.stream(StandardRole.values())
                .filter(role -> role.placeKind() == kind)
                .map(role -> new Choice(role.name(), role(role), messages.t("role." + role.name() + ".explained")))
                .toList();
    }

    String date(LocalDate date) {
        return JapaneseDates.full(date, messages.language().locale());
    }

    String day(Instant at) {
        return date(LocalDate.ofInstant(at, Grants.JAPAN));
    }

    String until(@Nullable LocalDate to) {
        return to == null ? messages.t("people.until.open") : date(to);
    }

    String through(RosterEntry entry) {
        String proposer = entry.proposedBy();
        String approver = entry.approvedBy();
        if (proposer == null) {
            return messages.t("people.through.setup");
        }
        if (approver == null) {
            return messages.t("people.through.proposed", proposer);
        }
        return proposer.equals(approver)
                ? messages.t("people.through.alone", proposer)
                : messages.t("people.through.both", proposer, approver);
    }

    Chip standing(RosterEntry entry) {
        RosterEntry.Standing standing = entry.standing(now);
        Tone tone = switch (standing) {
            case PROPOSED, NOT_BEGUN -> Tone.WAITING;
            case LIVE -> Tone.DONE;
            case OVER, DECLINED, REVOKED, VOID -> Tone.INFO;
        };
        return new Chip(tone, messages.t("people.standing." + standing.name()));
    }

    /** What is under way or went wrong with somebody's sign-in; empty where nothing needs to be said. */
    Optional<Chip> signIn(RosterEntry.Person person, @Nullable Errand errand) {
        if (errand != null && errand.state() == JobState.FAILED) {
            return Optional.of(new Chip(
                    Tone.DANGER,
                    messages.t("people.errand.failed." + errand.kind().name())));
        }
        if (errand != null && errand.state() != JobState.DONE) {
            return Optional.of(new Chip(
                    Tone.PROGRESS, messages.t("people.errand." + errand.kind().name())));
        }
        return switch (person.state()) {
            case ACTIVE -> Optional.empty();
            case INVITED -> Optional.of(new Chip(Tone.WAITING, messages.t("people.state.INVITED")));
            case ENDED -> Optional.of(new Chip(Tone.INFO, messages.t("people.state.ENDED")));
        };
    }

    /** Whether somebody signs in with a second factor, and whether they must for what they hold here. */
    String secondFactor(RosterEntry.Person person, boolean demanded) {
        return messages.t("people.second-factor." + (demanded ? "demanded" : "free")
                + (person.secondFactor() ? ".set" : ".unset"));
    }

    /** Said where somebody must have a second factor and has none yet. */
    Optional<Chip> secondFactorMissing(RosterEntry entry, SecondFactor demanded) {
        boolean missing = owes(entry, demanded) && !entry.person().secondFactor();
        return missing
                ? Optional.of(new Chip(Tone.WAITING, messages.t("people.second-factor.missing")))
                : Optional.empty();
    }

    boolean owes(RosterEntry entry, SecondFactor demanded) {
        return entry.standing(now) == RosterEntry.Standing.LIVE && demanded.demandedUnder(List.of(entry.grant()));
    }

    /** How the period of a grant reads aloud. */
    String period(Grant grant) {
        return messages.t("people.period", date(grant.validFrom()), until(grant.validTo()));
    }
}
