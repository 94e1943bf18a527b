package jp.kasane.system.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for a product that is about to start. Tests run in two processes at once, each with its own product: of all ports each
 * process has every so many-th, so that none is ever taken by both; and all lie below those that the system gives to connections
 * that leave, so that none is taken between the choice and the start.
 */
final class FreePorts {

    /** Which of the processes this is, as surefire counts them from 1. */
    static final int PROCESS = Integer.parseInt(
            System.getProperty("kasane.system.process", "process-1").replaceFirst("^process-", ""));

    private static final int PROCESSES = 8;
    private static final int LOWEST = 11_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    static List<Integer> take(int count) {
        return IntStream.generate(FreePorts::any)
                .filter(FreePorts::isFree)
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }

    /** One of this process' own. */
    private static int any() {
        int lot = ThreadLocalRandom.current().nextInt(LOWEST / PROCESSES, HIGHEST / PROCESSES);
        return lot * PROCESSES + PROCESS % PROCESSES;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
