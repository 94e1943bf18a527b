package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom calendars are read from is decided by this Java and not by what the application server made its default. */
class PublicTrustTest {

    private static final FeedAddress HERE =
            FeedAddress.of("https://" + ACalendarServer.NAME + "/b.ics").orElseThrow();

    private final ACalendarServer server = new ACalendarServer();

    @AfterEach
    void close() {
        server.close();
        System.clearProperty("javax.net.ssl.trustStore");
    }

    private Fetched asked(SSLSocketFactory tls) {
        server.serves("BEGIN:VCALENDAR");
        try (HttpsGet client = new HttpsGet(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                one -> true,
                tls,
                server.port(),
                Duration.ofSeconds(5))) {
            return client.get(HERE, 1_000);
        }
    }

    @Test
    void aCertificateThatNoAuthorityGaveIsNotTrusted() {
        assertThat(asked(PublicTrust.sockets())).isEqualTo(new Fetched.Failed(FeedSaid.NOT_TRUSTED));
        assertThat(server.asked).isEmpty();
    }

    @Test
    void whatTheProcessTrustsByDefaultDoesNotCount() {
        System.setProperty("javax.net.ssl.trustStore", "/nothing/is/here");
        assertThat(asked(PublicTrust.sockets())).isEqualTo(new Fetched.Failed(FeedSaid.NOT_TRUSTED));
    }

    @Test
    void whereNoAuthorityIsKnownNobodyIsTrusted(@TempDir Path folder) {
        assertThat(asked(PublicTrust.sockets(folder.resolve("none").toFile()))).isInstanceOf(Fetched.Failed.class);
        assertThat(server.asked).isEmpty();
    }
}
