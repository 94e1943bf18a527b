package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void namesTheTakenPortAndTheSettingThatChangesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings.Port port = new Settings.Port(other.getLocalPort(), "KASANE_DATABASE_PORT", "MariaDB");
            assertThatThrownBy(() -> PortCheck.refuseTaken(List.of(port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("MariaDB")
                    .hasMessageContaining("KASANE_DATABASE_PORT=");
        }
    }

    @Test
    void seesAProgramThatListensOnEveryAddress() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(PortCheck.isFree(other.getLocalPort())).isFalse();
        }
    }

    @Test
    void letsFreePortsPass() throws IOException {
        int free = Ports.free();
        assertThatCode(() -> PortCheck.refuseTaken(List.of(new Settings.Port(free, "KASANE_HTTP_PORT", "pages"))))
                .doesNotThrowAnyException();
    }
}
