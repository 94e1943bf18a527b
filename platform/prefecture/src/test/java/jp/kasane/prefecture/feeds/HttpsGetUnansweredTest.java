package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Servers that speak no TLS, begin it and do not go on, or are not there: each ends in its time and with its own reason. */
class HttpsGetUnansweredTest {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration PATIENT = Duration.ofSeconds(5);
    private static final FeedAddress HERE =
            FeedAddress.of("https://" + ACalendarServer.NAME + "/b.ics").orElseThrow();

    private static ACalendarServer trusted;

    @BeforeAll
    static void open() {
        trusted = new ACalendarServer();
    }

    @AfterAll
    static void close() {
        trusted.close();
    }

    /** What a server does with whoever connects. */
    private interface Doing {
        void with(Socket socket) throws IOException, InterruptedException;
    }

    /** A port without TLS, for the time of one test. */
    private static final class Plain implements AutoCloseable {
        private final ServerSocket server;

        Plain(Doing doing) {
            try {
                server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread thread = new Thread(() -> serve(doing), "a-plain-server");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Doing doing) {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    doing.with(socket);
                } catch (IOException | InterruptedException e) {
                    // whoever asked went away
                }
            }
        }

        Fetched asked(Duration whole) {
            try (HttpsGet client = client(server.getLocalPort(), whole, InetAddress.getLoopbackAddress())) {
                return client.get(HERE, 2_000);
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static HttpsGet client(int port, Duration whole, InetAddress... found) {
        return new HttpsGet(name -> found, one -> true, trusted.trusting(), port, whole);
    }

    private static Fetched failed(FeedSaid said) {
        return new Fetched.Failed(said);
    }

    private static void endsInTime(Doing doing) {
        try (Plain server = new Plain(doing)) {
            long begin = System.nanoTime();
            assertThat(server.asked(SHORT)).isEqualTo(failed(FeedSaid.SLOW));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT.minusMillis(50), PATIENT);
        }
    }

    @Test
    void aServerThatIsSilentInTheHandshakeIsSlow() {
        endsInTime(socket -> TimeUnit.SECONDS.sleep(2));
    }

    @Test
    void aServerThatGoesOnWithTheHandshakeDropByDropIsCutOff() {
        endsInTime(socket -> {
            OutputStream out = socket.getOutputStream();
            // The head of a record of 16 KB, of which nobody waits for the end.
            out.write(new byte[] {0x16, 3, 3, 0x40, 0});
            for (int i = 0; i < 40; i++) {
                out.write(2);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        });
    }

    @Test
    void whoeverSpeaksNoTlsDoesNotAnswerAndItsCertificateIsNotToBlame() {
        byte[] page = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Plain server = new Plain(socket -> socket.getOutputStream().write(page))) {
            assertThat(server.asked(PATIENT)).isEqualTo(failed(FeedSaid.NO_ANSWER));
        }
        try (Plain server = new Plain(socket -> socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes()))) {
            assertThat(server.asked(PATIENT)).isEqualTo(failed(FeedSaid.NO_ANSWER));
        }
    }

    @Test
    void whoeverRefusesTheHandshakeDoesNotAnswer() {
        byte[] alert = {0x15, 3, 3, 0, 2, 2, 40};
        try (Plain server = new Plain(socket -> socket.getOutputStream().write(alert))) {
            assertThat(server.asked(PATIENT)).isEqualTo(failed(FeedSaid.NO_ANSWER));
        }
    }

    @Test
    void whoeverHangsUpAtOnceDoesNotAnswer() {
        try (Plain server = new Plain(Socket::close)) {
            assertThat(server.asked(PATIENT)).isEqualTo(failed(FeedSaid.NO_ANSWER));
        }
    }

    @Test
    void whereNobodyListensNobodyAnswers() {
        Plain gone = new Plain(Socket::close);
        gone.close();
        assertThat(gone.asked(PATIENT)).isEqualTo(failed(FeedSaid.NO_ANSWER));
    }

    @Test
    void whereTheFirstAddressRefusesTheNextIsAsked() throws IOException {
        InetAddress nobody = InetAddress.getByName("127.0.0.2");
        trusted.serves("BEGIN:VCALENDAR");
        try (HttpsGet client = client(trusted.port(), PATIENT, nobody, nobody, InetAddress.getLoopbackAddress())) {
            assertThat(client.get(HERE, 2_000)).isInstanceOf(Fetched.Content.class);
        }
    }

    @Test
    void noMoreThanThreeAddressesAreTried() throws IOException {
        InetAddress nobody = InetAddress.getByName("127.0.0.2");
        trusted.serves("BEGIN:VCALENDAR");
        try (HttpsGet client =
                client(trusted.port(), PATIENT, nobody, nobody, nobody, InetAddress.getLoopbackAddress())) {
            assertThat(client.get(HERE, 2_000)).isEqualTo(failed(FeedSaid.NO_ANSWER));
        }
    }

    @Test
    void aNameWithoutAddressesDoesNotAnswer() {
        try (HttpsGet client = client(trusted.port(), PATIENT)) {
            assertThat(client.get(HERE, 2_000)).isEqualTo(failed(FeedSaid.NO_ANSWER));
        }
    }

    @Test
    void anAddressThatIsSilentLeavesTimeForTheOthers() throws IOException {
        HttpsGet.Deadline deadline = HttpsGet.Deadline.in(Duration.ofSeconds(9));
        assertThat(deadline.share(3)).isBetween(2_000, 3_000);
        assertThat(deadline.share(2)).isBetween(3_500, 4_500);
        assertThat(deadline.share(1)).isBetween(8_000, 9_000);
        assertThat(HttpsGet.Deadline.in(Duration.ofMillis(50)).share(1_000)).isEqualTo(1);
    }

    @Test
    void whatEndsBecauseTheNodeGoesDownIsNoAnswerOfTheServer() {
        AtomicReference<HttpsGet> going = new AtomicReference<>();
        HttpsGet client = new HttpsGet(
                name -> {
                    going.get().close();
                    return new InetAddress[0];
                },
                one -> true,
                trusted.trusting(),
                trusted.port(),
                PATIENT);
        going.set(client);
        assertThat(client.get(HERE, 2_000)).isEqualTo(new Fetched.NotAsked());
    }

    @Test
    void whoeverIsAskedAfterTheNodeBeganToGoDownIsNotAsked() {
        HttpsGet client = client(trusted.port(), PATIENT, InetAddress.getLoopbackAddress());
        client.close();
        assertThat(client.get(HERE, 2_000)).isEqualTo(new Fetched.NotAsked());
    }
}
