package jp.kasane.web.signin;

import org.jspecify.annotations.Nullable;

/** The identity server does not answer in time, or not as it should. Nobody can sign in until it does; sessions live on. */
public final class IdentityServerSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityServerSilent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
