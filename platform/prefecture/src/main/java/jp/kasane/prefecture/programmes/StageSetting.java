package jp.kasane.prefecture.programmes;

import java.time.LocalDate;
import java.util.Objects;
import jp.kasane.prefecture.dispatch.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One of a programme's stages (段階): 現状把握, 課題整理・解決助言, 取組中間確認, まとめ. Its id stays when it is renamed, and visits name it.
 *
 * @param meaning what is done in it
 * @param leastDays from the visit before, at the least; of the first stage without meaning
 * @param mostDays from the visit before, at the most; null: no bound
 * @param from its first day; null: the programme's
 * @param until its last day; null: the programme's
 */
public record StageSetting(
        String id,
        String title,
        String meaning,
        int leastDays,
        @Nullable Integer mostDays,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public StageSetting {
        meaning = Objects.requireNonNullElse(meaning, "");
    }

    /** Whether the days between the visit before and this one can be kept. */
    public boolean possible() {
        return leastDays >= 0 && (mostDays == null || mostDays >= leastDays);
    }

    /**
     * As a plan takes it.
     *
     * @throws IllegalArgumentException of one that is not {@link #possible}
     */
    public Stage stage() {
        return new Stage(id, leastDays, mostDays, from, until);
    }

    /** The same with its days a year later. */
    StageSetting aYearLater() {
        return new StageSetting(
                id,
                title,
                meaning,
                leastDays,
                mostDays,
                from == null ? null : from.plusYears(1),
                until == null ? null : until.plusYears(1));
    }
}
