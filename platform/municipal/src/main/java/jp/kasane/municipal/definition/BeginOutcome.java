package jp.kasane.municipal.definition;

import java.util.List;
import java.util.Set;
import jp.kasane.kernel.definition.Finding;

/** What came of asking for the arrangement that a town is to begin with. */
public sealed interface BeginOutcome {

    /** It can begin with this. */
    record Begun(Definition definition) implements BeginOutcome {}

    /** It does not fit. */
    record Refused(List<Finding> findings) implements BeginOutcome {}

    /** It is of another place, which is named. */
    record Elsewhere(String whose) implements BeginOutcome {}

    /** Nothing of what was chosen is there to be copied; these parts are. */
    record Nothing(Set<Part> there) implements BeginOutcome {
        public Nothing {
            there = Set.copyOf(there);
        }
    }
}
