package jp.kasane.web.page;

/** The heading of a column that sorts: where a press leads (the other direction if it is sorted already), and how it is sorted now. */
public record SortLink(String label, String href, Direction direction) {
    /** How the list is sorted by this column now. */
    public enum Direction {
        NONE("none", "↕"),
        ASCENDING("ascending", "▲"),
        DESCENDING("descending", "▼");

        private final String aria;
        private final String sign;

        Direction(String aria, String sign) {
            this.aria = aria;
            this.sign = sign;
        }

        public String aria() {
            return aria;
        }

        public String sign() {
            return sign;
        }
    }
}
