package jp.kasane.prefecture.calendars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a calendar file, unfolded (RFC 5545, 3.1): name, parameters, value.
 *
 * @param line where it begins in the file, from 1
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {

    static final int MOST_LINES = 200_000;
    private static final Pattern NAME = Pattern.compile("[A-Z0-9.-]{1,60}");
    /** What anybody here asks for; the rest is not kept. */
    private static final Set<String> ASKED = Set.of(
            "BEGIN",
            "END",
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP");

    /** The lines of a file as they stand, the first and those asked for; one that begins with a blank goes on the one before. */
    static List<ContentLine> of(String file) throws Trouble.Met {
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int begun = 1;
        int number = 0;
        for (Iterator<String> all = file.lines().iterator(); all.hasNext(); ) {
            String raw = all.next();
            if (++number > MOST_LINES) {
                throw new Trouble.Met(number, Trouble.Reason.TOO_MANY_LINES, "");
            }
            if (raw.startsWith(" ") || raw.startsWith("\t")) {
                current.append(raw, 1, raw.length());
                continue;
            }
            add(lines, begun, current);
            current = new StringBuilder(raw);
            begun = number;
        }
        add(lines, begun, current);
        return lines;
    }

    private static void add(List<ContentLine> lines, int line, CharSequence text) throws Trouble.Met {
        String whole = text.toString();
        if (!whole.isBlank()) {
            ContentLine parsed = parsed(line, whole);
            if (lines.isEmpty() || ASKED.contains(parsed.name())) {
                lines.add(parsed);
            }
        }
    }

    private static ContentLine parsed(int line, String text) throws Trouble.Met {
        int colon = outsideQuotes(text, 0, ":");
        if (colon < 1) {
            throw new Trouble.Met(line, Trouble.Reason.BROKEN_LINE, "");
        }
        String head = text.substring(0, colon);
        int semicolon = outsideQuotes(head, 0, ";");
        String name = (semicolon < 0 ? head : head.substring(0, semicolon)).toUpperCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw new Trouble.Met(line, Trouble.Reason.BROKEN_LINE, "");
        }
        Map<String, String> parameters = semicolon < 0 ? Map.of() : new HashMap<>();
        for (int at = semicolon; at >= 0; ) {
            int next = outsideQuotes(head, at + 1, ";");
            String one = head.substring(at + 1, next < 0 ? head.length() : next);
            int equals = one.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        one.substring(0, equals).toUpperCase(Locale.ROOT),
                        one.substring(equals + 1).replace("\"", ""));
            }
            at = next;
        }
        return new ContentLine(line, name, parameters, text.substring(colon + 1).strip());
    }

    private static int outsideQuotes(String text, int from, String sought) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == sought.charAt(0)) {
                return i;
            }
        }
        return -1;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean is(String sought, String value) {
        return name.equals(sought) && this.value.equalsIgnoreCase(value);
    }

    Trouble.Met met(Trouble.Reason reason) {
        return new Trouble.Met(line, reason, name);
    }
}
