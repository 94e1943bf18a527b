package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
    void namesEveryTakenPortInALineOfItsOwn() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.refuseTaken(List.of(
                            new Settings.Port(one.getLocalPort(), "KASANE_HTTP_PORT", "pages"),
                            new Settings.Port(Ports.free(), "KASANE_DATABASE_PORT", "MariaDB"),
                            new Settings.Port(two.getLocalPort(), "KASANE_MAIL_PORT", "mail"))))
                    .hasMessageMatching("(?s)[^\\n]*KASANE_HTTP_PORT[^\\n]*\\n[^\\n]*KASANE_MAIL_PORT[^\\n]*");
        }
    }

    @Test
    void saysOfALowPortThatItMayNeedAnAdministrator() throws IOException {
        int low = 1;
        try (ServerSocket other = new ServerSocket()) {
            try {
                other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), low));
            } catch (IOException notAllowedEither) {
                assertThat(PortCheck.isFree(low)).isFalse();
            }
            assertThatThrownBy(
                            () -> PortCheck.refuseTaken(List.of(new Settings.Port(low, "KASANE_HTTP_PORT", "pages"))))
                    .hasMessageContaining("below 1024")
                    .hasMessageContaining("KASANE_HTTP_PORT=<port>");
        }
    }

    @Test
    void letsFreePortsPass() throws IOException {
        int free = Ports.free();
        assertThatCode(() -> PortCheck.refuseTaken(List.of(new Settings.Port(free, "KASANE_HTTP_PORT", "pages"))))
                .doesNotThrowAnyException();
    }
}
