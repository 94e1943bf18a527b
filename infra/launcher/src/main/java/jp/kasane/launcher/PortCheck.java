package jp.kasane.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;

/** Looks before the start whether each port is free, so that a taken one is named together with the setting that changes it. */
final class PortCheck {
    private static final int FIRST_OPEN_TO_ALL = 1024;

    private PortCheck() {}

    /** Refuses with one line for each port that somebody else listens on. */
    static void refuseTaken(List<Settings.Port> ports) {
        String taken = ports.stream()
                .filter(port -> !isFree(port.number()))
                .map(port -> "Port " + port.number() + " (" + port.purpose() + ") " + why(port.number())
                        + " choose another port: " + port.setting() + "=<port> ./kasane up")
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new CannotStart(taken);
        }
    }

    private static String why(int port) {
        String taken = "is already in use by another program. Stop that program, or";
        return port < FIRST_OPEN_TO_ALL
                ? "cannot be opened. Ports below " + FIRST_OPEN_TO_ALL
                        + " may be the administrator's alone; otherwise it " + taken
                : taken;
    }

    static boolean isFree(int port) {
        return canBind("127.0.0.1", port) && canBind("0.0.0.0", port);
    }

    private static boolean canBind(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
