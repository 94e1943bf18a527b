package jp.kasane.prefecture.definition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a prefecture's definition, as it was taken in.
 *
 * @param number 1, 2, 3 … in the order taken in
 * @param effectiveFrom valid from this day on; where several begin on one day, the highest number is
 * @param content the definition as canonical JSON
 * @param fileName what the file was called
 */
public record PrefectureDefinition(
        String id,
        int number,
        LocalDate effectiveFrom,
        String title,
        String content,
        String fileName,
        Instant takenAt) {

    static final int LONGEST_NAME = 255;
}
