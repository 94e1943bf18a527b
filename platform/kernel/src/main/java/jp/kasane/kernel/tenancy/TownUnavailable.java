package jp.kasane.kernel.tenancy;

import org.jspecify.annotations.Nullable;

/** A town that cannot be entered now: not active, or its database does not answer. Other towns are not touched by it. */
public final class TownUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TownUnavailable(String code, @Nullable Throwable cause) {
        super("the town " + code + " cannot be entered now", cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
