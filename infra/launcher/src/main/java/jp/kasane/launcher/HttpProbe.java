package jp.kasane.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Asks a server of ours on loopback how it is, without waiting long. */
final class HttpProbe {
    /** What {@link #status} answers when nobody does. */
    static final int NO_ANSWER = -1;

    private HttpProbe() {}

    static int status(int port, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("http", "127.0.0.1", port, path).openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return NO_ANSWER;
        }
    }
}
