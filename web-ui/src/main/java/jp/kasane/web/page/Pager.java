package jp.kasane.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The pages of a list: which rows are shown out of how many, and the addresses of the other pages. Page numbers begin at
 * 1; an empty list has one page.
 *
 * @param address the address of a page, built by the server with the list's filters in it
 */
public record Pager(int page, int size, long total, IntFunction<String> address) {
    public Pager {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("pages count from 1");
        }
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long from() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String href(int number) {
        return address.apply(number);
    }

    /** Page numbers to offer: the first, the last, and two on each side of this one; 0 stands for a gap. */
    public List<Integer> numbers() {
        List<Integer> shown = new ArrayList<>();
        int[] kept = IntStream.rangeClosed(1, pages())
                .filter(n -> n == 1 || n == pages() || Math.abs(n - page) <= 2)
                .toArray();
        int before = 0;
        for (int n : kept) {
            if (n > before + 1) {
                shown.add(0);
            }
            shown.add(n);
            before = n;
        }
        return shown;
    }
}
