package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import jp.kasane.launcher.ListeningSockets.Listener;
import org.junit.jupiter.api.Test;

class ListeningSocketsTest {
    private static final String HEADER =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";

    @Test
    void findsASocketOfThisProcess() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Set<Listener> mine =
                    ListeningSockets.of(List.of(ProcessHandle.current().pid()));
            assertThat(mine).anyMatch(one -> one.port() == socket.getLocalPort() && one.isLoopback());
        }
    }

    @Test
    void tellsAnOpenAddressFromLoopback() {
        List<Listener> found = ListeningSockets.listeners(
                List.of(
                        HEADER,
                        "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1",
                        "   1: 00000000:1AF4 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12 1",
                        "   2: 0000000000000000FFFF00000100007F:1FF4 00000000000000000000000000000000:0000 0A"
                                + " 00000000:00000000 00:00000000 00000000     0        0 13 1"),
                Set.of("11", "12", "13"));
        assertThat(found)
                .containsExactly(
                        new Listener("127.0.0.1", 8080),
                        new Listener("0.0.0.0", 6900),
                        new Listener("127.0.0.1", 8180));
        assertThat(found).extracting(Listener::isLoopback).containsExactly(true, false, true);
    }

    @Test
    void leavesOutConnectionsAndOthersSockets() {
        List<String> table = List.of(
                HEADER,
                "   0: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 11 1",
                "   1: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 99 1");
        assertThat(ListeningSockets.listeners(table, Set.of("11"))).isEmpty();
    }
}
