package jp.kasane.prefecture.dispatch;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be placed, or one that stands.
 *
 * @param town the code of the town
 * @param group of which visits of one request stage follows stage: the request's id. Two requests of one town do not wait for each other
 * @param stage the id of the stage; null: a visit on request that has none
 * @param fields what it is about
 * @param stands where it stands: a proposal that may be moved, or what is agreed
 * @param pinned whether it may not be moved: it is confirmed, held, or its day has passed
 */
public record Visit(
        String id,
        String town,
        String group,
        @Nullable String stage,
        Set<String> fields,
        @Nullable Placement stands,
        boolean pinned) {

    public Visit {
        fields = Set.copyOf(fields);
        if (pinned && stands == null) {
            throw new IllegalArgumentException("a visit that nobody may move stands somewhere: " + id);
        }
    }

    /** The same, which may be moved from where it stands. */
    public Visit loose() {
        return new Visit(id, town, group, stage, fields, stands, false);
    }
}
