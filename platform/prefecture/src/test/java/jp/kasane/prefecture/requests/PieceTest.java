package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a piece of a file says of itself, and what makes no sense. */
class PieceTest {

    private static final String UPLOAD = "01J00000000000000000000000";

    private static Piece piece(String upload, int number, int of, int length) {
        return new Piece(upload, number, of, "体制図.pdf", new byte[length]);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 1, 1, true",
        "'', 0, 64, 1000000, true",
        "UP, 1, 2, 1, true",
        "UP, 63, 64, 1, true",
        "'', 0, 0, 1, false",
        "'', 0, -1, 1, false",
        "UP, 2, 2, 1, false",
        "UP, -1, 2, 1, false",
        "'', 0, 1, 0, false",
        "'', 0, 1, 1000001, false",
        "UP, 0, 2, 1, false",
        "'', 1, 2, 1, false"
    })
    void aPieceIsOneOfSoManyHasBytesAndNamesItsFileFromTheSecondOn(
            String upload, int number, int of, int length, boolean sensible) {
        assertThat(piece(upload.isEmpty() ? "" : UPLOAD, number, of, length).sensible())
                .isEqualTo(sensible);
    }

    @Test
    void theOnlyPieceIsTheFirstAndTheLast() {
        assertThat(piece("", 0, 1, 1).first()).isTrue();
        assertThat(piece("", 0, 1, 1).last()).isTrue();
        assertThat(piece("", 0, 2, 1).last()).isFalse();
        assertThat(piece(UPLOAD, 1, 2, 1).first()).isFalse();
        assertThat(piece(UPLOAD, 1, 2, 1).last()).isTrue();
    }
}
