package jp.kasane.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.launcher.ListeningSockets;
import jp.kasane.launcher.ListeningSockets.Listener;
import jp.kasane.launcher.RunState;
import jp.kasane.launcher.process.ProcessIdentity;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;

/** The doors of the running product: those an operator set, on this machine only, and no other. */
class SocketsTest {

    @Test
    void everyProcessListensOnLoopbackAndOnNoOtherPortThanTheOperatorSet() throws IOException {
        RunState state =
                RunState.read(RunningKasane.get().at().data().resolve("run")).orElseThrow();
        Set<Long> processes = state.alive().stream()
                .map(ProcessIdentity::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(one -> java.util.stream.Stream.concat(java.util.stream.Stream.of(one), one.descendants()))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
        Set<Listener> open = ListeningSockets.of(processes);
        assertThat(open).allMatch(Listener::isLoopback);
        Set<Integer> ports = open.stream().map(Listener::port).collect(Collectors.toSet());
        assertThat(ports).containsExactlyInAnyOrderElementsOf(state.ports().values());
    }
}
