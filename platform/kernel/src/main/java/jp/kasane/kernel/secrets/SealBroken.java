package jp.kasane.kernel.secrets;

import org.jspecify.annotations.Nullable;

/** A sealed secret that does not open: altered, moved to another purpose, or sealed under a key that is not on the ring. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String purpose, @Nullable Throwable cause) {
        super("the sealed secret does not open for " + purpose, cause);
    }
}
