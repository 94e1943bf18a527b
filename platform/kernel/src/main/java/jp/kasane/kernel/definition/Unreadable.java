package jp.kasane.kernel.definition;

import java.util.List;

/** A file that cannot be read as YAML or JSON at all; nothing more can be said of what stands in it. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unreadable(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    static Unreadable file(String message, Object... arguments) {
        return new Unreadable(Finding.ofFile(message, arguments));
    }

    static Unreadable at(int line, String message, Object... arguments) {
        return new Unreadable(new Finding(line, "", "", message, List.of(arguments)));
    }

    static Unreadable twice(int line, String path, String key, int first) {
        return new Unreadable(new Finding(line, path, "", "key.twice", List.of(Finding.shortened(key), first)));
    }

    Finding finding() {
        return finding;
    }
}
