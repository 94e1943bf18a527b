package jp.kasane.kernel.upgrades;

import java.util.Arrays;
import java.util.List;

/** A version of a town's database as its migrations number it: {@code 1}, {@code 2.1}. Compared number by number. */
public record SchemaVersion(List<Integer> numbers) implements Comparable<SchemaVersion> {

    public SchemaVersion {
        numbers = List.copyOf(numbers);
    }

    public static SchemaVersion of(String text) {
        return new SchemaVersion(
                Arrays.stream(text.split("[._]")).map(Integer::valueOf).toList());
    }

    public boolean isOlderThan(SchemaVersion other) {
        return compareTo(other) < 0;
    }

    /** What is not said counts as nought: 2 and 2.0 are one version. */
    @Override
    public int compareTo(SchemaVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(at(i), other.at(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int at(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
