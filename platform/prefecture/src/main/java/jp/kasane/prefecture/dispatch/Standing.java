package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit and where it is.
 *
 * @param adviser null where the plan names one whom the problem does not know: that breaks {@link Rule#AVAILABLE} and takes no way
 */
record Standing(
        Visit visit,
        Placement at,
        @Nullable Adviser adviser,
        @Nullable Town town) {

    LocalDate day() {
        return at.at().day();
    }

    boolean moved() {
        return visit.stands() != null && !visit.stands().equals(at);
    }
}
