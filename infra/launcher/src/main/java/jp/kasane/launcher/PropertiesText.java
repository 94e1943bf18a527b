package jp.kasane.launcher;

import java.util.Map;
import java.util.stream.Collectors;

/** Text of a Java properties file whose values come back exactly as they went in. */
final class PropertiesText {
    private PropertiesText() {}

    static String of(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + escape(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Escapes what the format reads specially; everything outside ASCII goes as a Unicode escape. */
    private static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else if (c == '\\' || (c == ' ' && i == 0)) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
