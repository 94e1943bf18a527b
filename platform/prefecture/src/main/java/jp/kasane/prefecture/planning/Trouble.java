package jp.kasane.prefecture.planning;

import java.time.LocalDate;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;

/** What makes a repair necessary. */
public sealed interface Trouble {

    /** Whether what stands there cannot stay. */
    boolean takes(String visit, Placement at);

    /** An adviser can go nowhere from a day until a day. */
    record Ill(String adviser, LocalDate from, LocalDate until) implements Trouble {

        public Ill {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("an absence that ends before it begins");
            }
        }

        @Override
        public boolean takes(String visit, Placement at) {
            return at.adviser().equals(adviser) && covers(at.at());
        }

        boolean covers(HalfDay at) {
            return !at.day().isBefore(from) && !at.day().isAfter(until);
        }
    }

    /** One visit cannot be where it stands. */
    record Out(String visit) implements Trouble {

        @Override
        public boolean takes(String one, Placement at) {
            return one.equals(visit);
        }
    }
}
