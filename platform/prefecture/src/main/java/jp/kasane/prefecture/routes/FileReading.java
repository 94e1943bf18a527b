package jp.kasane.prefecture.routes;

import java.util.List;

/** What came of reading a file: all of it, or what is wrong in it. Half a file is none. */
public sealed interface FileReading<T> {

    /** All that stands in it. */
    record Read<T>(T content) implements FileReading<T> {}

    /** The first troubles in it, and how many more there are. */
    record Wrong<T>(List<Trouble> troubles, int more) implements FileReading<T> {
        public Wrong {
            troubles = List.copyOf(troubles);
        }
    }
}
