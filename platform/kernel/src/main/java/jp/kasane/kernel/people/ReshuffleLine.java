package jp.kasane.kernel.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One line of a reshuffle (人事異動) as somebody wrote it, with the number it has in their file (the heading is 1). */
public record ReshuffleLine(int number, Map<Column, String> cells) {

    /** The columns of the file, by the headings people know. */
    public enum Column {
        NAME("氏名"),
        EMAIL("メール"),
        USERNAME("利用者名"),
        ROLE("役割"),
        POST("職名"),
        FROM("開始日"),
        TO("終了日"),
        ACT("操作");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }

        public static List<String> headings() {
            return List.of(values()).stream().map(Column::heading).toList();
        }
    }

    public ReshuffleLine {
        // In the order of the columns, so that the same lines read the same on every node.
        Map<Column, String> ordered = new EnumMap<>(Column.class);
        ordered.putAll(cells);
        cells = Collections.unmodifiableMap(ordered);
    }

    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
