package jp.kasane.prefecture.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template that a prefecture keeps.
 *
 * @param fileName what the file was called
 * @param addedBy the person's id; null if it came with the product
 */
public record Template(
        String id, String title, String fileName, @Nullable String addedBy, Instant addedAt) {}
