package jp.kasane.prefecture.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a subscribed calendar is: https, port 443, a name and no bare address. It is a secret of its owner: whoever has it reads the
 * calendar. What it is printed as names the host alone.
 *
 * @param host in small letters
 * @param target what is asked for there: path and query
 */
public record FeedAddress(String host, String target) {

    /** As much as its sealed column holds. */
    public static final int LONGEST = 1_500;

    private static final int LONGEST_NAME = 253;
    /** The last part is no number: neither 127.0.0.1 nor 0x7f.1 is a name. */
    private static final Pattern NAME = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

    /** What was typed, if it is such an address; calendars often write webcal: for https:. */
    public static Optional<FeedAddress> of(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.replaceFirst("(?i)^webcals?://", "https://"));
            return fits(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(URI uri) {
        String host = uri.getHost();
        return "https".equalsIgnoreCase(uri.getScheme())
                && host != null
                && host.length() <= LONGEST_NAME
                && NAME.matcher(host).matches()
                && uri.getRawUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == HttpsGet.PORT)
                && uri.getRawFragment() == null
                && uri.toASCIIString().length() <= LONGEST;
    }

    private static FeedAddress of(URI uri) {
        URI plain = URI.create(uri.toASCIIString());
        String path = plain.getRawPath().isEmpty() ? "/" : plain.getRawPath();
        String query = plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery();
        return new FeedAddress(plain.getHost().toLowerCase(Locale.ROOT), path + query);
    }

    /** All of it; to be sealed. */
    String written() {
        return "https://" + host + target;
    }

    @Override
    public String toString() {
        return host;
    }
}
