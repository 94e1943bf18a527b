package jp.kasane.kernel.authority;

import org.jspecify.annotations.Nullable;

/**
 * A grant as it is to be written, and why.
 *
 * @param before as it stood; null: it is new
 */
record GrantChange(Grant after, @Nullable Grant before, Act act, String why) {

    /** What the access log calls it. GRANT is a proposal that needed no second approver. */
    enum Act {
        PROPOSE,
        GRANT,
        APPROVE,
        DECLINE,
        REVOKE,
        END;

        boolean closes() {
            return this == DECLINE || this == REVOKE || this == END;
        }
    }
}
