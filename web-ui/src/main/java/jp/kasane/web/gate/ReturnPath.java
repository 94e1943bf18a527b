package jp.kasane.web.gate;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The page of ours to go to after something else. Only a path on this very server: whatever a browser could read as another host
 * becomes the front page, so that no sign-in can end somewhere else.
 */
public record ReturnPath(String value) {

    private static final int LENGTH = 500;
    private static final ReturnPath FRONT = new ReturnPath("/");

    public ReturnPath {
        if (!local(value)) {
            throw new IllegalArgumentException("not a path of this server");
        }
    }

    /** The path asked for, or the front page if it is none of ours. */
    public static ReturnPath of(@Nullable String asked) {
        return asked != null && local(asked) && !leaves(asked) ? new ReturnPath(asked) : FRONT;
    }

    private static boolean local(String path) {
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return plain && path.length() <= LENGTH && path.startsWith("/") && !path.startsWith("//") && noHost(path);
    }

    private static boolean noHost(String path) {
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Signing in must not end in signing out, nor begin again. */
    private static boolean leaves(String path) {
        return path.startsWith("/logout") || (path.startsWith("/login") && !path.equals("/login/done"));
    }
}
