package jp.kasane.municipal.drafts;

import java.time.Instant;
import java.util.Optional;
import jp.kasane.municipal.forms.TypedForm;
import org.jspecify.annotations.Nullable;

/**
 * What its author has typed into a form so far.
 *
 * @param form which form it is
 * @param about the record being corrected and the version it was when the correction began; null for a new record
 */
public record Draft(
        String id, String form, @Nullable About about, TypedForm content, Instant createdAt, Instant changedAt) {

    /** The record that is being corrected. */
    public record About(String recordId, long version) {}

    public Optional<About> corrects() {
        return Optional.ofNullable(about);
    }

    @Override
    public String toString() {
        return "draft " + id;
    }
}
