package jp.kasane.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The TCP sockets on which given processes wait for connections, read from Linux's {@code /proc}. Tests compare them with the
 * list of what Kasane may open: every one on loopback, none beyond the settings' ports.
 */
public final class ListeningSockets {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    /** An address and port somebody listens on. */
    public record Listener(String address, int port) implements Comparable<Listener> {
        public boolean isLoopback() {
            try {
                return InetAddress.getByName(address).isLoopbackAddress();
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int compareTo(Listener other) {
            return port != other.port ? Integer.compare(port, other.port) : address.compareTo(other.address);
        }
    }

    /** What the processes listen on. Needs the right to see their open files: the same user, or root. */
    public static Set<Listener> of(Iterable<Long> processes) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (Long process : processes) {
            inodes.addAll(socketsOf(process));
        }
        Set<Listener> listeners = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                listeners.addAll(listeners(Files.readAllLines(Path.of(table)), inodes));
            }
        }
        return listeners;
    }

    /** What the launcher and all parts running for the data folder listen on. */
    public static Set<Listener> ofRunning(Path dataFolder) throws IOException {
        RunState state = RunState.read(new DataFolder(dataFolder).run())
                .orElseThrow(() -> new IllegalStateException("nothing runs with " + dataFolder));
        return of(state.alive().stream().map(process -> process.pid()).toList());
    }

    static List<Listener> listeners(List<String> table, Set<String> inodes) {
        return table.stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> LISTEN.equals(fields[STATE]) && inodes.contains(fields[INODE]))
                .map(fields -> listener(fields[LOCAL_ADDRESS]))
                .toList();
    }

    private static Listener listener(String addressAndPort) {
        String[] halves = addressAndPort.split(":");
        byte[] words = HexFormat.of().parseHex(halves[0]);
        byte[] address = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            address[i] = words[i - i % 4 + 3 - i % 4];
        }
        try {
            return new Listener(InetAddress.getByAddress(address).getHostAddress(), Integer.parseInt(halves[1], 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> socketsOf(long process) throws IOException {
        List<String> inodes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            for (Path file : files.toList()) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
