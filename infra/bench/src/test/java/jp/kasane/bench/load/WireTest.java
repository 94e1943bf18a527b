package jp.kasane.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the load generator makes of a server's answers, whole and broken; and when its requests are due. */
class WireTest {

    private static final String SHORT = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        try (AWireServer server = new AWireServer(SHORT, SHORT, SHORT);
                Wire wire = new Wire(server.port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(get(server)).text()).isEqualTo("ok");
            }
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void aConnectionThatEndedBetweenTwoRequestsIsMadeAnew() throws IOException {
        try (AWireServer server = new AWireServer(SHORT, AWireServer.HANGS_UP, SHORT);
                Wire wire = new Wire(server.port())) {
            wire.send(get(server));
            assertThat(wire.send(get(server)).status()).isEqualTo(200);
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void aConnectionTheServerWantsToEndIsNotUsedAgain() throws IOException {
        String last = SHORT.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        try (AWireServer server = new AWireServer(last, SHORT);
                Wire wire = new Wire(server.port())) {
            wire.send(get(server));
            wire.send(get(server));
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void aFormIsNeverSentTwice() throws IOException {
        try (AWireServer server = new AWireServer(SHORT, AWireServer.HANGS_UP, SHORT);
                Wire wire = new Wire(server.port())) {
            wire.send(get(server));
            assertThatThrownBy(() -> wire.send(Ask.post(server.port(), "/save", "a=b", Map.of("x", "1"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("/save");
            assertThat(server.asked).filteredOn(one -> one.startsWith("POST")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;words=between servers\r\nok\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nTrailer: one\r\nTrailer: two\r\n\r\n",
                "HTTP/1.1 200 OK\r\ncontent-length:   2  \r\nX-Empty:\r\n\r\nok",
            })
    void anAnswerIsReadHoweverItIsPackedAndTheNextOneAfterIt(String answer) throws IOException {
        try (AWireServer server = new AWireServer(answer, SHORT);
                Wire wire = new Wire(server.port())) {
            assertThat(wire.send(get(server)).text()).isEqualTo("ok");
            assertThat(wire.send(get(server)).text()).isEqualTo("ok");
            assertThat(server.connections).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut off",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\ncut off",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\ncut off",
                "HTTP/1.1 200 OK\r\nContent-Length: many cut off\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon cut off\r\n\r\n",
                "HTTP/1.1\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n",
                "cut off",
            })
    void anAnswerThatIsNotWholeIsAFaultThatNamesWhatWasAsked(String answer) throws IOException {
        try (AWireServer server = new AWireServer(answer, SHORT);
                Wire wire = new Wire(server.port())) {
            assertThatThrownBy(() -> wire.send(get(server)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("/page");
            assertThat(wire.send(get(server)).text())
                    .as("nothing of it is left over")
                    .isEqualTo("ok");
        }
    }

    @Test
    void aServerThatIsNotThereIsAFault() throws IOException {
        AWireServer gone = new AWireServer();
        gone.close();
        try (Wire wire = new Wire(gone.port())) {
            assertThatThrownBy(() -> wire.send(get(gone))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void asksAsABrowserWithItsSession() throws IOException {
        try (AWireServer server = new AWireServer(SHORT, SHORT);
                Wire wire = new Wire(server.port())) {
            wire.send(Ask.get(server.port(), "/t/023035/consultations", "__Host-kasane=secret"));
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("body", "一行目\r\n二行目&=");
            fields.put("次", "");
            wire.send(Ask.post(server.port(), "/save", "__Host-kasane=secret", fields));
            assertThat(server.asked.get(0))
                    .startsWith("GET /t/023035/consultations HTTP/1.1\r\n")
                    .contains("\r\nHost: localhost:" + server.port() + "\r\n", "\r\nCookie: __Host-kasane=secret\r\n")
                    .doesNotContain("Content-Length");
            assertThat(server.asked.get(1))
                    .contains("\r\nOrigin: http://localhost:" + server.port() + "\r\n")
                    .contains("\r\nSec-Fetch-Site: same-origin\r\n")
                    .endsWith("\r\n\r\nbody=%E4%B8%80%E8%A1%8C%E7%9B%AE%0D%0A%E4%BA%8C%E8%A1%8C%E7%9B%AE%26%3D&"
                            + "%E6%AC%A1=");
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 60000, 3000", "50, 1000, 50", "50, 20, 1", "3, 1000, 3", "1, 1999, 1", "7, 500, 3"})
    void asManyAreDueAsTheTimeHolds(int perSecond, long millis, int due) {
        assertThat(Arrivals.of(perSecond, Duration.ofMillis(millis), 0).count()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"50, 0", "50, 19", "0, 1000", "-1, 1000"})
    void nothingIsMeasuredWhereNothingIsDue(int perSecond, long millis) {
        assertThatThrownBy(() -> Arrivals.of(perSecond, Duration.ofMillis(millis), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theRateIsConstantToTheNanosecond(
            @ForAll @IntRange(min = 1, max = 1000) int perSecond,
            @ForAll @IntRange(min = 1, max = 3600) int seconds,
            @ForAll @IntRange(max = 1_000_000) int begin) {
        Arrivals arrivals = Arrivals.of(perSecond, Duration.ofSeconds(seconds), begin);
        assertThat(arrivals.count()).isEqualTo(perSecond * seconds);
        assertThat(arrivals.due(0)).isEqualTo(begin);
        assertThat(arrivals.due(arrivals.count() - 1)).isLessThan(begin + seconds * 1_000_000_000L);
        long gap = 1_000_000_000L / perSecond;
        for (int arrival = 1; arrival < Math.min(arrivals.count(), 50); arrival++) {
            assertThat(arrivals.due(arrival) - arrivals.due(arrival - 1)).isBetween(gap, gap + 1);
        }
        assertThat(arrivals.due(perSecond * (seconds / 2))).isEqualTo(begin + seconds / 2 * 1_000_000_000L);
    }

    private static Ask get(AWireServer server) {
        return Ask.get(server.port(), "/page", "a=b");
    }
}
