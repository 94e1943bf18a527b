package jp.kasane.web.people;

import java.time.Clock;
import java.time.Instant;
import jp.kasane.kernel.authority.OfficerMode;
import jp.kasane.kernel.people.People;
import jp.kasane.kernel.people.Roster;
import jp.kasane.kernel.people.SignInCare;
import jp.kasane.web.gate.PlaceVisit;

/** What every page of people works with, at a town and at a prefecture. */
public record PeopleDesk(Roster roster, People people, SignInCare care, OfficerMode mode, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    RosterWords words(PlaceVisit visit) {
        return new RosterWords(visit.visit().messages(), now());
    }
}
