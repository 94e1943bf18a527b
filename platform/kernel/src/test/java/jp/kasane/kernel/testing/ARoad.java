package jp.kasane.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The road to a server, which can be cut (nobody listens any more) or blocked (whoever comes is let wait for ever), and opened again
 * at the same port. What is not open lets nothing through that was under way either.
 */
public final class ARoad implements AutoCloseable {

    private enum State {
        OPEN,
        BLOCKED,
        CUT
    }

    private final int target;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;
    private volatile ServerSocket gate;

    /** A road to a server of this machine. */
    public ARoad(int target) {
        this.target = target;
        this.gate = listen(0);
        this.port = gate.getLocalPort();
    }

    public int port() {
        return port;
    }

    public void cut() {
        state = State.CUT;
        closeQuietly(gate);
        ends.forEach(ARoad::closeQuietly);
    }

    public void block() {
        state = State.BLOCKED;
    }

    public synchronized void open() {
        if (state == State.CUT) {
            gate = listen(port);
        } else {
            ends.forEach(ARoad::closeQuietly);
        }
        state = State.OPEN;
    }

    private ServerSocket listen(int where) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), where));
            daemon(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket here = listening.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.add(here);
                ends.add(there);
                daemon(() -> carry(here, there));
                daemon(() -> carry(there, here));
            } catch (IOException closedMeanwhile) {
                // The road was cut.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] load = new byte[8192];
        try (from;
                to) {
            for (int size = from.getInputStream().read(load);
                    size >= 0;
                    size = from.getInputStream().read(load)) {
                while (state == State.BLOCKED) {
                    Thread.sleep(10);
                }
                to.getOutputStream().write(load, 0, size);
            }
        } catch (IOException | InterruptedException ended) {
            // One end went; the other goes with it.
        }
        ends.remove(from);
        ends.remove(to);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "a-road");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception gone) {
            // It is closed, which was the aim.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
