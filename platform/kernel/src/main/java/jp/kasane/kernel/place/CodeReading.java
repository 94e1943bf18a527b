package jp.kasane.kernel.place;

import java.util.List;

/** What came of reading a typed municipality code: the code, or why not and which codes may have been meant. */
public sealed interface CodeReading {

    /** The typed text is this code. */
    record Read(MunicipalityCode code) implements CodeReading {}

    /** The typed text is no code; {@code meant} holds what it may have been, for the person to choose from. */
    record Refused(Reason reason, List<MunicipalityCode> meant) implements CodeReading {
        public Refused {
            meant = List.copyOf(meant);
        }
    }

    /** Why a typed code is refused. */
    enum Reason {
        /** Not six digits. */
        MALFORMED,
        /** Five digits: the check digit is missing, or a spreadsheet dropped the leading zero. */
        FIVE_DIGITS,
        /** The first two digits are not 01 to 47. */
        NO_SUCH_PREFECTURE,
        /** The last digit does not belong to the first five; {@code meant} holds the code with the right one. */
        WRONG_CHECK_DIGIT
    }
}
