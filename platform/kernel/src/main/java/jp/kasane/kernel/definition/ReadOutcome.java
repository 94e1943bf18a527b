package jp.kasane.kernel.definition;

import java.util.List;

/** What came of reading a file. */
public sealed interface ReadOutcome<D> {

    /** It fits, whole. */
    record Fits<D>(D definition) implements ReadOutcome<D> {}

    /** It does not; here is why, in the order of the file. */
    record Refused<D>(List<Finding> findings) implements ReadOutcome<D> {}
}
