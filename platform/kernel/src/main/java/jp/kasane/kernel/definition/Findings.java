package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found, up to a number that somebody can work through. */
final class Findings {

    /** More are not told; the last finding says so. */
    static final int MOST = 200;

    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        } else if (all.size() == MOST) {
            all.add(Finding.ofFile("findings.more", MOST));
        }
    }

    void add(Tree tree, String path, String message, Object... arguments) {
        add(Finding.at(tree, path, message, arguments));
    }

    /** Whether there are more than are told: what is dear to find need not be looked for any more. */
    boolean isFull() {
        return all.size() > MOST;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
