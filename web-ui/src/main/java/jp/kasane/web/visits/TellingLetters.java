package jp.kasane.web.visits;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.kasane.kernel.identity.User;
import jp.kasane.prefecture.calendars.CalendarEntry;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;

/** What everybody concerned is told of one visit, in each one's own language: that it is confirmed, or that it does not take place. */
final class TellingLetters {

    private final Map<Language, CalendarEntry> entries = new EnumMap<>(Language.class);
    private final String key;

    /**
     * The entries are made at once: what is told is how the visit stands now, whenever it goes out.
     *
     * @param entry the visit for a calendar, in the language of these words
     * @param off whether it does not take place
     */
    TellingLetters(Function<Messages, CalendarEntry> entry, boolean off) {
        this.key = off ? "visits.mail.off" : "visits.mail.on";
        for (Language language : Language.values()) {
            CalendarEntry made = entry.apply(Messages.in(language));
            entries.put(language, off ? made.cancelled() : made);
        }
    }

    /** What goes into the calendar of somebody. */
    CalendarEntry entry(User who) {
        return Objects.requireNonNull(entries.get(Language.of(who.language())));
    }

    Carrier.Letter to(User who) {
        Messages m = Messages.in(Language.of(who.language()));
        CalendarEntry told = entry(who);
        return new Carrier.Letter(
                who,
                m.t(key, told.summary()),
                m.t(key + ".text", told.summary(), told.description(), VisitWords.moment(m, told.begin())));
    }
}
