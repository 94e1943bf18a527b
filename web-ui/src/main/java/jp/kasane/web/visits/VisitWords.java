package jp.kasane.web.visits;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitNotes;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.page.Tone;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** How a visit is spoken of on pages. */
public final class VisitWords {

    private static final Set<String> ACTS =
            Arrays.stream(VisitAct.values()).map(VisitAct::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FOR_NO_TOWN = Set.of(VisitAct.ADVISER_CANNOT.name(), VisitAct.NOT_PAID.name());

    private static final String KEPT = "kept";

    private VisitWords() {}

    public static Chip chip(PlaceVisit at, VisitState state) {
        return new Chip(tone(state), at.t("visits.state." + state));
    }

    /** The same on every page. */
    public static Tone tone(VisitState state) {
        return switch (state) {
            case UNPLANNED -> Tone.NEUTRAL;
            case PROPOSED -> Tone.WAITING;
            case CONFIRMED -> Tone.INFO;
            case HELD -> Tone.PROGRESS;
            case REPORTED, PAID -> Tone.DONE;
            case CANCELLED -> Tone.STOPPED;
        };
    }

    /** 令和8年10月1日(木) 午前. */
    public static String when(PlaceVisit at, @Nullable Placement placed) {
        return placed == null ? at.t("visits.no-day") : halfDay(at, placed.at());
    }

    public static String halfDay(PlaceVisit at, HalfDay halfDay) {
        return day(at, halfDay.day()) + " " + at.t("visits.half." + halfDay.half());
    }

    public static String day(PlaceVisit at, LocalDate day) {
        return JapaneseDates.full(day, at.visit().language().locale());
    }

    public static String moment(PlaceVisit at, Instant when) {
        return moment(at.visit().messages(), when);
    }

    /** In the language of these words. */
    static String moment(Messages words, Instant when) {
        return JapaneseDates.full(
                LocalDateTime.ofInstant(when, Grants.JAPAN), words.language().locale());
    }

    /** The stage's title, or the how-manieth visit it is. */
    public static String stage(PlaceVisit at, Optional<Programme> programme, VisitRecord visit) {
        return stage(at.visit().messages(), programme, visit);
    }

    /** In the language of these words. */
    static String stage(Messages words, Optional<Programme> programme, VisitRecord visit) {
        String id = visit.stage();
        Optional<StageSetting> stage = id == null
                ? Optional.empty()
                : programme.flatMap(one -> one.settings().stage(id));
        String number = words.t("visits.number", Integer.toString(visit.number()));
        return stage.map(one -> number + " " + one.title()).orElse(number);
    }

    private static boolean ofMail(VisitEvent event) {
        return event.action().startsWith("NOT_TOLD_") || event.action().startsWith("NOT_ASKED_");
    }

    /** What both sides answered to the day; where the officer confirmed for them, this. */
    public static String agreed(PlaceVisit at, VisitRecord visit) {
        boolean both = visit.townAgreed() && visit.adviserAgreed();
        if (!both && (visit.state() == VisitState.CONFIRMED || visit.state().tookPlace())) {
            return at.t("visits.agreed.officer");
        }
        return at.t("visits.agreed.town." + visit.townAgreed())
                + at.t("visits.agreed.and")
                + at.t("visits.agreed.adviser." + visit.adviserAgreed());
    }

    /**
     * Who reads a history.
     *
     * @param adviser the id of the adviser who reads; null: the officer or the town
     */
    public record Reader(boolean officer, @Nullable String adviser) {

        public static final Reader OFFICER = new Reader(true, null);
        public static final Reader TOWN = new Reader(false, null);

        /** The adviser of that id, who may not be the first whom the visit was planned for. */
        public static Reader adviser(String id) {
            return new Reader(false, id);
        }

        /** Which mail did not arrive is for the officer, who sends it again. */
        private boolean reads(VisitEvent event) {
            return officer || !ofMail(event);
        }

        /**
         * Why one side cannot is between it and the officer; what was written while another adviser was to come is no adviser's business,
         * why a payment was taken back no town's; of a mail a number is kept that says nothing to anybody.
         */
        private boolean readsWords(VisitEvent event) {
            if (officer) {
                return !ofMail(event);
            }
            return adviser == null
                    ? !FOR_NO_TOWN.contains(event.action())
                    : ofAdviser(event, adviser) && !event.action().equals(VisitAct.TOWN_CANNOT.name());
        }

        private static boolean ofAdviser(VisitEvent event, String adviser) {
            Placement at = event.at();
            return at != null && at.adviser().equals(adviser);
        }
    }

    /**
     * What was done to it, the newest first; mails that went out are not among it. Of the officer's tries one after another the others
     * see the last.
     */
    public static List<TimelineEntry> history(PlaceVisit at, List<VisitEvent> events, Reader reader) {
        List<TimelineEntry> shown = new ArrayList<>();
        boolean later = false;
        for (int i = events.size() - 1; i >= 0; i--) {
            VisitEvent event = events.get(i);
            boolean placed = event.action().equals(VisitAct.PLACE.name());
            if (at.visit().messages().has("visits.act." + event.action())
                    && reader.reads(event)
                    && (reader.officer() || !(placed && later))) {
                shown.add(entry(at, event, reader.readsWords(event)));
            }
            later = placed || (later && !ACTS.contains(event.action()));
        }
        return shown;
    }

    /** Of a day that a town would like no half was named. */
    private static String where(PlaceVisit at, VisitEvent event) {
        Placement placed = event.at();
        if (placed == null) {
            return "";
        }
        return event.action().equals(VisitNotes.WISH) ? day(at, placed.at().day()) : when(at, placed);
    }

    private static TimelineEntry entry(PlaceVisit at, VisitEvent event, boolean words) {
        String text = (where(at, event) + "\n" + (words ? event.words() : "")).strip();
        return new TimelineEntry(
                moment(at, event.when()),
                event.when().toString(),
                at.t("visits.act." + event.action()),
                "",
                text.isEmpty() ? null : text);
    }

    /** What a page says that shows again what was typed since somebody else was first: nothing of it is lost. */
    public static Typed kept() {
        MultivaluedHashMap<String, String> said = new MultivaluedHashMap<>();
        said.putSingle("refused", KEPT);
        return new Typed(said);
    }

    /** Whether that is what a page says. */
    public static boolean kept(Typed said) {
        return said.of("refused").equals(KEPT);
    }

    /** What the address of the page says of an outcome. */
    public static String said(ActOutcome outcome, String done) {
        if (outcome instanceof ActOutcome.Done) {
            return "done=" + done;
        }
        if (outcome instanceof ActOutcome.TooEarly) {
            return "refused=early";
        }
        if (outcome instanceof ActOutcome.TooLate) {
            return "refused=late";
        }
        if (outcome instanceof ActOutcome.Changed) {
            return "refused=changed";
        }
        if (outcome instanceof ActOutcome.Ended) {
            return "refused=ended";
        }
        if (outcome instanceof ActOutcome.WritesAlone) {
            return "refused=own";
        }
        return outcome instanceof ActOutcome.NotFromHere ? "refused=state" : "refused=other";
    }
}
