package jp.kasane.municipal.definition;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a town's definition, as it was taken in.
 *
 * @param number 1, 2, 3 … in the order taken in
 * @param effectiveFrom valid from this day on; where several begin on one day, the highest number is
 * @param sha256 of the definition as JSON, in hexadecimal
 * @param fileName what the file was called
 * @param takenBy the person's id; null if whoever operates the installation took it in
 */
public record DefinitionVersion(
        String id,
        int number,
        LocalDate effectiveFrom,
        String title,
        String sha256,
        String fileName,
        Instant takenAt,
        @Nullable String takenBy) {

    static final int LONGEST_NAME = 255;
}
