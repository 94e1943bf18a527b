package jp.kasane.web.page;

/**
 * The town or prefecture whose data are on the page, as every header and every row of a cross-town list shows it: name,
 * colour and pattern. Both follow the municipality's number, with ten colours and eight patterns: any eight towns numbered
 * in a row differ in pattern alone, and any forty differ in colour or pattern.
 */
public record PlaceBanner(Kind kind, String name, String code, String href) {
    /** Colours × patterns that kasane.css knows. */
    public static final int COLOURS = 10;

    public static final int PATTERNS = 8;

    /** What kind of place it is: a prefecture's layer or a town. */
    public enum Kind {
        PREFECTURE,
        TOWN
    }

    public PlaceBanner {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a municipality code has six digits");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place is always shown by name");
        }
    }

    public static PlaceBanner town(String code, String name) {
        return new PlaceBanner(Kind.TOWN, name, code, "/t/" + code + "/");
    }

    public static PlaceBanner prefecture(String code, String name) {
        return new PlaceBanner(Kind.PREFECTURE, name, code, "/p/" + code + "/");
    }

    /** The classes that colour anything inside: {@code place-c3 place-p2}, or {@code place-prefecture}. */
    public String cssClass() {
        if (kind == Kind.PREFECTURE) {
            return "place-prefecture";
        }
        int number = Integer.parseInt(code.substring(2, 5));
        return "place-c" + number % COLOURS + " place-p" + number % PATTERNS;
    }
}
