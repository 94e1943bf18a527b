package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One question to a server of somebody's choosing, and what it may do to whoever asks. */
class HttpsGetTest {

    private static final int LARGEST = 2_000;
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final FeedAddress HERE =
            FeedAddress.of("https://" + ACalendarServer.NAME + "/a/b.ics?key=1").orElseThrow();

    private static ACalendarServer server;
    private HttpsGet client = server.client(WHOLE);

    @BeforeAll
    static void open() {
        server = new ACalendarServer();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @AfterEach
    void closeClient() {
        client.close();
        server.asked.clear();
        server.connections.set(0);
    }

    private Fetched get() {
        return client.get(HERE, LARGEST);
    }

    private void says(FeedSaid said) {
        assertThat(get()).isEqualTo(new Fetched.Failed(said));
    }

    private void brings(String content) {
        Fetched fetched = get();
        assertThat(fetched).isInstanceOf(Fetched.Content.class);
        assertThat(new String(((Fetched.Content) fetched).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(content);
    }

    @Test
    void asksForTheWholeAddressUncompressedAndSaysNothingOfItself() {
        server.serves("BEGIN:VCALENDAR");
        brings("BEGIN:VCALENDAR");
        assertThat(server.asked)
                .containsExactly("GET /a/b.ics?key=1 HTTP/1.1\r\nHost: calendar.test\r\nAccept: text/calendar\r\n"
                        + "Accept-Encoding: identity\r\nUser-Agent: Kasane\r\nConnection: close\r\n\r\n");
    }

    @Test
    void readsWhatComesInChunksOrUntilTheEnd() {
        server.answers(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nBEGIN\r\nA;x=y\r\n:VCALENDAR\r\n0\r\n\r\n");
        brings("BEGIN:VCALENDAR");
        server.answers("HTTP/1.0 200 OK", "BEGIN:VCALENDAR");
        brings("BEGIN:VCALENDAR");
        server.answers(
                "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2", "ab and more");
        brings("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "301 Moved, MOVED",
        "302 Found, MOVED",
        "307 Temporary, MOVED",
        "304 Not Modified, MOVED",
        "401 Unauthorized, NO_ACCESS",
        "403 Forbidden, NO_ACCESS",
        "404 Not Found, NOT_THERE",
        "410 Gone, NOT_THERE",
        "204 No Content, FAULT",
        "206 Partial Content, FAULT",
        "429 Too Many, FAULT",
        "503 Unavailable, FAULT",
        "999 What, NOT_HTTP"
    })
    void followsNobodyAndSaysWhatWasAnswered(String status, FeedSaid said) {
        server.answers("HTTP/1.1 " + status + "\r\nLocation: https://calendar.test/secret\r\nContent-Length: 0", "");
        says(said);
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void takesNoMoreThanItMayHowEverMuchIsSent() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 2001", "x");
        says(FeedSaid.TOO_LARGE);
        server.answers("HTTP/1.1 200 OK", "x".repeat(2001));
        says(FeedSaid.TOO_LARGE);
        server.answers("HTTP/1.1 200 OK", "x".repeat(2000));
        brings("x".repeat(2000));
        String chunk = "3E8\r\n" + "x".repeat(1000) + "\r\n";
        server.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", chunk + chunk + "1\r\nx\r\n0\r\n\r\n");
        says(FeedSaid.TOO_LARGE);
        server.answers(out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        });
        says(FeedSaid.TOO_LARGE);
    }

    @Test
    void takesNothingCompressed() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2", "ab");
        says(FeedSaid.COMPRESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ICY 200 OK\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nbroken header\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nX: "
            })
    void refusesWhatIsNotAsItShouldBe(String answer) {
        server.answers(answer.getBytes(StandardCharsets.US_ASCII));
        says(FeedSaid.NOT_HTTP);
    }

    @Test
    void refusesHeadersWithoutEndAndInterimAnswersWithoutEnd() throws IOException {
        String lines = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(300) + "\r\n";
        String one = "HTTP/1.1 200 OK\r\nX: " + "y".repeat(9_000) + "\r\n\r\n";
        String interim = "HTTP/1.1 100 Continue\r\n\r\n".repeat(10) + "HTTP/1.1 200 OK\r\n\r\n";
        for (String answer : new String[] {lines, one, interim}) {
            assertThat(HttpAnswer.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII)), LARGEST))
                    .isEqualTo(new Fetched.Failed(FeedSaid.NOT_HTTP));
        }
    }

    @Test
    void whatEndsBeforeItsTimeIsNoAnswer() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 100", "BEGIN");
        says(FeedSaid.NO_ANSWER);
        server.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nBEG");
        says(FeedSaid.NO_ANSWER);
        server.answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nBEGIN\r\n");
        says(FeedSaid.NO_ANSWER);
        server.answers("HTTP/1.1 200 OK\r\nX: y\r\n".getBytes(StandardCharsets.US_ASCII));
        says(FeedSaid.NO_ANSWER);
        server.answers(out -> {});
        says(FeedSaid.NO_ANSWER);
    }

    @Test
    void cutsOffWhoeverSendsDropByDropOrNothing() {
        client.close();
        client = server.client(Duration.ofMillis(700));
        server.answers(out -> TimeUnit.SECONDS.sleep(2));
        says(FeedSaid.SLOW);
        server.answers(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 40; i++) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        });
        long begin = System.nanoTime();
        says(FeedSaid.SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aLookupThatDoesNotEndIsLeftBehind() {
        client.close();
        client = new HttpsGet(
                name -> {
                    sleep();
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                },
                one -> true,
                server.trusting(),
                server.port(),
                Duration.ofMillis(300));
        says(FeedSaid.SLOW);
        says(FeedSaid.SLOW);
        assertThat(get()).as("no third one is begun").isEqualTo(new Fetched.NotAsked());
        assertThat(server.connections).hasValue(0);
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void trustsNoCertificateOfAnotherNameNorOfNobody() {
        FeedAddress other = FeedAddress.of("https://other.test/b.ics").orElseThrow();
        server.serves("BEGIN:VCALENDAR");
        assertThat(client.get(other, LARGEST)).isEqualTo(new Fetched.Failed(FeedSaid.NOT_TRUSTED));
        client.close();
        client = new HttpsGet(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                one -> true,
                PublicTrust.sockets(),
                server.port(),
                WHOLE);
        says(FeedSaid.NOT_TRUSTED);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void connectsToWhatWasLookedAtAndLooksOnce() {
        AtomicInteger looked = new AtomicInteger();
        server.serves("BEGIN:VCALENDAR");
        client.close();
        client = new HttpsGet(
                name -> {
                    looked.incrementAndGet();
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                },
                one -> looked.get() == 1,
                server.trusting(),
                server.port(),
                WHOLE);
        brings("BEGIN:VCALENDAR");
        assertThat(looked).hasValue(1);
    }

    @Test
    void ofSeveralAddressesOneThatIsNotPublicIsTooMany() {
        client.close();
        client = new HttpsGet(
                name -> new InetAddress[] {
                    InetAddress.getByName("192.0.0.1"),
                    InetAddress.getByName("8.8.8.8"),
                    InetAddress.getByName("10.0.0.1")
                },
                PublicAddresses::allow,
                server.trusting(),
                server.port(),
                WHOLE);
        says(FeedSaid.NO_NAME);
    }

    @Test
    void theProductItselfAsksNothingOfThisMachine() {
        try (HttpsGet product = new HttpsGet()) {
            FeedAddress local = new FeedAddress("localhost", "/b.ics");
            assertThat(product.get(local, LARGEST)).isEqualTo(new Fetched.Failed(FeedSaid.NO_NAME));
        }
        assertThat(server.connections).hasValue(0);
    }

    @Test
    void aNameThatNothingHasIsSaidToBeNone() {
        client.close();
        client = new HttpsGet(
                name -> {
                    throw new UnknownHostException(name);
                },
                one -> true,
                server.trusting(),
                server.port(),
                WHOLE);
        says(FeedSaid.NO_NAME);
    }
}
