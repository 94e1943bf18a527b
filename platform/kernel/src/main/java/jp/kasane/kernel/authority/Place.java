package jp.kasane.kernel.authority;

import java.util.Objects;

/** Where somebody acts: one town, or one prefecture. Both are named by their 全国地方公共団体コード. */
public record Place(Kind kind, String code) {

    /** A town and a prefecture are never the same place, whatever their codes. */
    public enum Kind {
        TOWN,
        PREFECTURE
    }

    public Place {
        Objects.requireNonNull(kind);
        if (code.length() != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a place is named by six digits");
        }
    }

    public static Place town(String code) {
        return new Place(Kind.TOWN, code);
    }

    public static Place prefecture(String code) {
        return new Place(Kind.PREFECTURE, code);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + code;
    }
}
