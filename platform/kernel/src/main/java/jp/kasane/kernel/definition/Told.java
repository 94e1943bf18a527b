package jp.kasane.kernel.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a definition and what stands there, to be read by people.
 *
 * @param key as it is written in a file
 * @param title what it is called in Japanese, without remarks for those who write files
 */
public record Told(String key, String title, List<Entry> entries) {

    public Told {
        entries = List.copyOf(entries);
    }

    /**
     * One value.
     *
     * @param words what it is in a few words; empty where its keys say it
     * @param element the element it is, if it is one
     */
    public record Entry(
            String words, List<Told> keys, @Nullable Element element) {
        public Entry {
            keys = List.copyOf(keys);
        }
    }
}
