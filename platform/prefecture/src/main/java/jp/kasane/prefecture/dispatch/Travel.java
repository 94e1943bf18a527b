package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;

/** How one gets from one municipality to another on a day: winter roads and ferries make it differ by month. */
@FunctionalInterface
public interface Travel {

    /** One way. Two calls with the same arguments answer the same. */
    Leg between(String from, String to, LocalDate day);

    /**
     * @param minutes on the way; {@link #IMPASSABLE} where there is no way on that day
     * @param yen what it costs by the prefecture's table (旅費)
     */
    record Leg(int minutes, int yen) {

        public static final int IMPASSABLE = Integer.MAX_VALUE;

        public boolean passable() {
            return minutes != IMPASSABLE;
        }
    }
}
