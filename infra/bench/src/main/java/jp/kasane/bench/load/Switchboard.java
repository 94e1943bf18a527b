package jp.kasane.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands before several application servers: each new connection goes to the first of them that says it is ready, as
 * docs/operations.md asks of a proxy; one that starts takes connections long before. Where a server is lost, so is the connection, and
 * the next one goes elsewhere; nothing is sent twice. On this machine alone.
 */
public final class Switchboard implements AutoCloseable {

    private static final int BACKLOG = 200;
    private static final int TAKES_MILLIS = 2_000;
    /** A busy server may take its time to say that it is ready; one that is gone says nothing at once. */
    private static final int SAYS_MILLIS = 20_000;

    private static final String READY = "/health/ready";

    private final ServerSocket front;
    private final List<Integer> servers;
    private final ExecutorService workers = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "switchboard");
        thread.setDaemon(true);
        return thread;
    });

    private Switchboard(ServerSocket front, List<Integer> servers) {
        this.front = front;
        this.servers = List.copyOf(servers);
    }

    /**
     * @param servers their ports, the one to be asked first in front
     */
    public static Switchboard before(List<Integer> servers) throws IOException {
        ServerSocket front = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
        Switchboard switchboard = new Switchboard(front, servers);
        switchboard.workers.execute(switchboard::accept);
        return switchboard;
    }

    public int port() {
        return front.getLocalPort();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket browser = front.accept();
                workers.execute(() -> connect(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        for (int server : servers) {
            Socket taken = new Socket();
            try {
                if (ready(server)) {
                    taken.connect(new InetSocketAddress("127.0.0.1", server), TAKES_MILLIS);
                    taken.setTcpNoDelay(true);
                    browser.setTcpNoDelay(true);
                    workers.execute(() -> pass(browser, taken));
                    pass(taken, browser);
                    return;
                }
            } catch (IOException notThisOne) {
                close(taken);
            }
        }
        close(browser);
    }

    private static boolean ready(int server) throws IOException {
        HttpURLConnection asked = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + server + READY).toURL().openConnection();
        asked.setConnectTimeout(TAKES_MILLIS);
        asked.setReadTimeout(SAYS_MILLIS);
        try {
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            asked.disconnect();
        }
    }

    /** Everything the one says reaches the other, until either is gone; then both are. */
    private static void pass(Socket from, Socket to) {
        try (InputStream said = from.getInputStream();
                OutputStream heard = to.getOutputStream()) {
            said.transferTo(heard);
        } catch (IOException oneIsGone) {
            // Then the conversation is over for both.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // It is closed, which is what was asked for.
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        workers.shutdownNow();
    }
}
