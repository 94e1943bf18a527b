package jp.kasane.admin.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Numbers of entries in the order given, runs of them written short: {@code 5-7 9 3}. */
record IdRanges(List<Range> ranges) {

    /** From the first to the last, both included. */
    record Range(long first, long last) {
        Range {
            if (last < first) {
                throw new IllegalArgumentException("a range begins before it ends");
            }
        }

        long count() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + "-" + last;
        }
    }

    IdRanges {
        ranges = List.copyOf(ranges);
    }

    static IdRanges of(Iterable<Long> ids) {
        Collecting collecting = new Collecting();
        ids.forEach(collecting::add);
        return collecting.done();
    }

    /** Reads what {@link #toString} wrote; anything else is a fault. */
    static IdRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            int dash = one.indexOf('-');
            long first = Long.parseLong(dash < 0 ? one : one.substring(0, dash));
            ranges.add(new Range(first, dash < 0 ? first : Long.parseLong(one.substring(dash + 1))));
        }
        return new IdRanges(ranges);
    }

    long count() {
        return ranges.stream().mapToLong(Range::count).sum();
    }

    void forEach(LongConsumer id) {
        for (Range range : ranges) {
            for (long one = range.first(); one <= range.last(); one++) {
                id.accept(one);
            }
        }
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(" "));
    }

    /** Takes numbers one after another and notes where a run ends. */
    static final class Collecting {

        private final List<Range> ranges = new ArrayList<>();
        private long first;
        private boolean any;
        private long last;

        void add(long id) {
            if (!any) {
                first = id;
                any = true;
            } else if (id != last + 1) {
                ranges.add(new Range(first, last));
                first = id;
            }
            last = id;
        }

        long last() {
            return last;
        }

        IdRanges done() {
            List<Range> all = new ArrayList<>(ranges);
            if (any) {
                all.add(new Range(first, last));
            }
            return new IdRanges(all);
        }
    }
}
