package jp.kasane.prefecture.calendars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a calendar file, unfolded (RFC 5545, 3.1): name, parameters, value.
 *
 * @param line where it begins in the file, from 1
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {

    /** The lines of a file as they stand; one that begins with a blank goes on the one before. */
    static List<ContentLine> of(String file) throws Trouble.Met {
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int begun = 1;
        int number = 0;
        for (String raw : file.split("\r\n|\n|\r", -1)) {
            number++;
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
        if (!text.toString().isBlank()) {
            lines.add(parsed(line, text.toString()));
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
        if (!name.matches("[A-Z0-9.-]{1,60}")) {
            throw new Trouble.Met(line, Trouble.Reason.BROKEN_LINE, "");
        }
        Map<String, String> parameters = new HashMap<>();
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
