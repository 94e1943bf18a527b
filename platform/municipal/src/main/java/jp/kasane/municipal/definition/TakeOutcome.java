package jp.kasane.municipal.definition;

import java.util.List;
import jp.kasane.kernel.definition.Finding;

/** What came of taking a definition in. Either all of it is in, as a new version, or nothing. */
public sealed interface TakeOutcome {

    /** It is the town's from its day on. */
    record Taken(DefinitionVersion version) implements TakeOutcome {}

    /** It says exactly what the version says that is valid on its day already; there is no new version. */
    record Unchanged(DefinitionVersion version) implements TakeOutcome {}

    /** It does not fit. */
    record Refused(List<Finding> findings) implements TakeOutcome {}

    /**
     * It is of another municipality than the one it was to be taken into.
     *
     * @param place the code that it names, or the name if it names no code
     */
    record Elsewhere(String place) implements TakeOutcome {}
}
