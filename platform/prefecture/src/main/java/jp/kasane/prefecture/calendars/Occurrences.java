package jp.kasane.prefecture.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import jp.kasane.kernel.authority.Grants;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** When an event takes place, up to a moment. Bounded in steps: a file can name rules that never end, or never begin. */
final class Occurrences {

    static final int MOST_STEPS = 1_000_000;
    private static final Duration MOST_TIME = Duration.ofSeconds(3);
    private static final int LONGEST_RULE = 500;
    private static final int WIDEST_INTERVAL = 1_000;
    private static final Set<Freq> OFTEN = Set.of(Freq.HOURLY, Freq.MINUTELY, Freq.SECONDLY);

    private final Instant from;
    private final Instant until;
    private final long begun = System.nanoTime();
    private int steps;

    Occurrences(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    /** One more piece of work; refuses when it has been too much. */
    void step(int line) throws Trouble.Met {
        if (++steps > MOST_STEPS || System.nanoTime() - begun > MOST_TIME.toNanos()) {
            throw new Trouble.Met(line, Trouble.Reason.TOO_MUCH, "RRULE");
        }
    }

    /** Those that are not over before anybody asks. */
    List<Meant> of(OwnEvent event) throws Trouble.Met {
        step(event.line());
        List<Meant> all = new ArrayList<>(event.more());
        ContentLine rule = event.rule();
        if (rule == null) {
            all.add(event.start());
        } else {
            all.addAll(byRule(event, rule));
        }
        Named without = Named.of(event.without());
        all.removeIf(one -> over(event, one) || without.has(one));
        return all;
    }

    private boolean over(OwnEvent event, Meant one) {
        return one.instant().plus(event.length()).isBefore(from);
    }

    private List<Meant> byRule(OwnEvent event, ContentLine line) throws Trouble.Met {
        try {
            RecurrenceRuleIterator iterator =
                    rule(event, line).iterator(event.start().forRules());
            List<Meant> found = new ArrayList<>();
            while (iterator.hasNext()) {
                step(line.line());
                Meant one = event.start().at(iterator.nextDateTime());
                if (one.instant().isAfter(until)) {
                    break;
                }
                if (!over(event, one)) {
                    found.add(one);
                }
            }
            return found;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | ArithmeticException e) {
            throw line.met(Trouble.Reason.WRONG_RULE);
        }
    }

    private static RecurrenceRule rule(OwnEvent event, ContentLine line)
            throws Trouble.Met, InvalidRecurrenceRuleException {
        if (line.value().length() > LONGEST_RULE) {
            throw line.met(Trouble.Reason.RULE_NOT_READ);
        }
        RecurrenceRule rule = new RecurrenceRule(line.value(), RecurrenceRule.RfcMode.RFC5545_LAX);
        if (OFTEN.contains(rule.getFreq())
                || rule.hasPart(Part.BYHOUR)
                || rule.hasPart(Part.BYMINUTE)
                || rule.hasPart(Part.BYSECOND)
                || rule.hasPart(Part.RSCALE)
                || rule.getInterval() > WIDEST_INTERVAL) {
            throw line.met(Trouble.Reason.RULE_NOT_READ);
        }
        DateTime last = rule.getUntil();
        if (last != null) {
            rule.setUntil(fitting(event.start(), last));
        }
        return rule;
    }

    /** UNTIL as the same kind of moment as the start, which some calendars do not heed. */
    private static DateTime fitting(Meant start, DateTime last) {
        if (start.allDay()) {
            return new DateTime(last.getYear(), last.getMonth(), last.getDayOfMonth());
        }
        TimeZone zone = TimeZone.getTimeZone(start.zone());
        if (last.isAllDay()) {
            return new DateTime(zone, last.getYear(), last.getMonth(), last.getDayOfMonth(), 23, 59, 59);
        }
        return last.isFloating() ? last.swapTimeZone(TimeZone.getTimeZone(Grants.JAPAN)) : last;
    }
}
