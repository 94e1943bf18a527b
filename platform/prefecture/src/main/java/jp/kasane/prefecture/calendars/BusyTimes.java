package jp.kasane.prefecture.calendars;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.HalfDay;

/**
 * The half-days on which a calendar file (.ics) says that its owner is busy. Of an event only when it is is read. A file that is broken
 * is refused with the line; an event that cannot be read is left out and told with its line. Visits of the prefecture that reads it take
 * nothing: they stand in its plan already. Those of another do: nobody is in two places at once.
 */
public sealed interface BusyTimes {

    int LARGEST_FILE = 2_000_000;
    int MOST_EVENTS = 5_000;
    /** Of dates named one by one, in the whole file. */
    int MOST_DATES = 20_000;
    /** As far as anybody looks ahead. */
    int MOST_DAYS = 800;

    /**
     * It was read.
     *
     * @param events how many it holds
     */
    record Read(Set<HalfDay> busy, int events, List<Trouble> leftOut) implements BusyTimes {
        public Read {
            busy = Set.copyOf(busy);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** It was not. */
    record Refused(Trouble trouble) implements BusyTimes {}

    /** Of a year of which less is left than this the next is read too. */
    int DAYS_AHEAD = 120;

    /** The last day for which calendars are read: that of the fiscal year, or of the next. */
    static LocalDate lookedAheadFrom(LocalDate today) {
        return FiscalYear.of(today.plusDays(DAYS_AHEAD)).lastDay();
    }

    /**
     * Reads it for the days from the first to the last.
     *
     * @param prefecture who reads it
     */
    static BusyTimes of(byte[] file, LocalDate first, LocalDate last, String prefecture) {
        if (last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("further than anybody looks ahead");
        }
        try {
            return new Reading(first, last, prefecture).read(file);
        } catch (Trouble.Met e) {
            return new Refused(e.trouble());
        }
    }

    /** One file being read. */
    final class Reading {
        private final LocalDate first;
        private final LocalDate last;
        private final String prefecture;
        private final Occurrences occurrences;
        private final Set<HalfDay> busy = new TreeSet<>();
        private final List<Trouble> leftOut = new ArrayList<>();
        private final List<OwnEvent> events = new ArrayList<>();
        private int dates;

        private Reading(LocalDate first, LocalDate last, String prefecture) {
            this.first = first;
            this.last = last;
            this.prefecture = prefecture;
            this.occurrences = new Occurrences(begin(first), begin(last.plusDays(1)));
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(Grants.JAPAN).toInstant();
        }

        private BusyTimes read(byte[] file) throws Trouble.Met {
            int found = walk(ContentLine.of(text(file)));
            Map<String, List<Meant>> replaced = new HashMap<>();
            for (OwnEvent event : events) {
                Meant instead = event.instead();
                if (instead != null) {
                    replaced.computeIfAbsent(event.uid(), uid -> new ArrayList<>())
                            .add(instead);
                }
            }
            Map<String, Named> named = new HashMap<>();
            replaced.forEach((uid, some) -> named.put(uid, Named.of(some)));
            Named none = Named.of(List.of());
            for (OwnEvent event : events) {
                if (event.busy() && !CalendarEntry.from(event.uid(), prefecture)) {
                    mark(event, event.instead() == null ? named.getOrDefault(event.uid(), none) : none);
                }
            }
            return new Read(busy, found, leftOut);
        }

        private static String text(byte[] file) throws Trouble.Met {
            if (file.length > LARGEST_FILE) {
                throw new Trouble.Met(0, Trouble.Reason.TOO_LARGE, "");
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(Folds.mended(file)))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                throw new Trouble.Met(0, Trouble.Reason.NOT_TEXT, "");
            }
        }

        private int walk(List<ContentLine> lines) throws Trouble.Met {
            if (lines.isEmpty() || !lines.get(0).is("BEGIN", "VCALENDAR")) {
                throw new Trouble.Met(lines.isEmpty() ? 0 : lines.get(0).line(), Trouble.Reason.NOT_A_CALENDAR, "");
            }
            Deque<ContentLine> open = new ArrayDeque<>();
            List<ContentLine> event = new ArrayList<>();
            int found = 0;
            for (ContentLine line : lines) {
                if (line.name().equals("BEGIN")) {
                    open.push(line);
                } else if (line.name().equals("END")) {
                    ContentLine begun = closed(open, line);
                    if (begun.is("BEGIN", "VEVENT")) {
                        found = counted(found, begun);
                        take(begun.line(), event);
                        event.clear();
                    }
                } else if (!open.isEmpty() && open.peek().is("BEGIN", "VEVENT")) {
                    event.add(line);
                }
            }
            if (!open.isEmpty()) {
                throw open.peek().met(Trouble.Reason.UNFINISHED);
            }
            return found;
        }

        private static ContentLine closed(Deque<ContentLine> open, ContentLine end) throws Trouble.Met {
            if (open.isEmpty() || !open.peek().value().equalsIgnoreCase(end.value())) {
                throw end.met(Trouble.Reason.BROKEN_NESTING);
            }
            return open.pop();
        }

        private static int counted(int found, ContentLine begun) throws Trouble.Met {
            if (found >= MOST_EVENTS) {
                throw begun.met(Trouble.Reason.TOO_MANY_EVENTS);
            }
            return found + 1;
        }

        private void take(int line, List<ContentLine> lines) throws Trouble.Met {
            for (ContentLine one : lines) {
                if (one.name().equals("EXDATE") || one.name().equals("RDATE")) {
                    dates += 1 + (int) one.value().chars().filter(c -> c == ',').count();
                    if (dates > MOST_DATES) {
                        throw one.met(Trouble.Reason.TOO_MUCH);
                    }
                }
            }
            try {
                events.add(OwnEvent.of(line, lines));
            } catch (Trouble.Met e) {
                leftOut.add(e.trouble());
            }
        }

        /** Too much is too much for the whole file; anything else concerns this event alone. */
        private void mark(OwnEvent event, Named replaced) throws Trouble.Met {
            try {
                for (Meant one : occurrences.of(event)) {
                    if (!replaced.has(one)) {
                        mark(event, one.instant(), one.instant().plus(event.length()));
                    }
                }
            } catch (Trouble.Met e) {
                if (e.trouble().reason() == Trouble.Reason.TOO_MUCH) {
                    throw e;
                }
                leftOut.add(e.trouble());
            }
        }

        private void mark(OwnEvent event, Instant begin, Instant end) throws Trouble.Met {
            LocalDate day = LocalDate.ofInstant(begin, Grants.JAPAN);
            LocalDate lastDay = LocalDate.ofInstant(end, Grants.JAPAN);
            for (LocalDate at = day.isBefore(first) ? first : day;
                    !at.isAfter(lastDay) && !at.isAfter(last);
                    at = at.plusDays(1)) {
                occurrences.step(event.line());
                for (HalfDay.Half half : HalfDay.Half.values()) {
                    HalfDay one = new HalfDay(at, half);
                    if (begin.isBefore(Hours.end(one)) && touches(begin, end, one)) {
                        busy.add(one);
                    }
                }
            }
        }

        private static boolean touches(Instant begin, Instant end, HalfDay one) {
            return end.isAfter(Hours.begin(one)) || (begin.equals(end) && begin.equals(Hours.begin(one)));
        }
    }
}
