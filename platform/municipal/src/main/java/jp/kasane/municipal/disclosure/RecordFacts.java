package jp.kasane.municipal.disclosure;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a record decides who may see it.
 *
 * @param recordedBy who took it down
 * @param assignedTo who was given it; null while nobody was
 */
public record RecordFacts(String recordedBy, @Nullable String assignedTo, Basis basis, Set<Marker> markers) {

    public RecordFacts {
        Objects.requireNonNull(recordedBy);
        Objects.requireNonNull(basis);
        markers = Set.copyOf(markers);
    }

    boolean belongsTo(String userId) {
        return recordedBy.equals(userId) || userId.equals(assignedTo);
    }
}
