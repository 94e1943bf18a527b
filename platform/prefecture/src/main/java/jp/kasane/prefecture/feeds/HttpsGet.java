package jp.kasane.prefecture.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks a server on the public network for one thing, over TLS. The name is looked up once; all it stands for must be public, and the
 * connection is made to what was looked at and to nothing else, so that a name that changes its mind (DNS rebinding) gains nothing. The
 * certificate must be for the name. Nobody is followed elsewhere; after the deadline the connection is cut, whatever it does.
 */
final class HttpsGet implements AutoCloseable {

    static final int PORT = 443;

    private static final Duration WHOLE = Duration.ofSeconds(10);
    /** More lookups than that at once only if a server of names does not answer. */
    private static final int MOST_LOOKUPS = 2;

    private static final int MOST_TRIED = 3;

    /** What a name stands for. */
    interface Names {
        InetAddress[] of(String name) throws UnknownHostException;
    }

    private final Names names;
    private final Predicate<InetAddress> allowed;
    private final SSLSocketFactory tls;
    private final int port;
    private final Duration whole;
    private volatile boolean closed;
    private final ThreadPoolExecutor lookups =
            new ThreadPoolExecutor(0, MOST_LOOKUPS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpsGet::daemon);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(HttpsGet::daemon);

    /** As it is used: the public network and no other. */
    HttpsGet() {
        this(InetAddress::getAllByName, PublicAddresses::allow, PublicTrust.sockets(), PORT, WHOLE);
    }

    /** Tests alone ask servers of their own. */
    HttpsGet(Names names, Predicate<InetAddress> allowed, SSLSocketFactory tls, int port, Duration whole) {
        this.names = names;
        this.allowed = allowed;
        this.tls = tls;
        this.port = port;
        this.whole = whole;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "kasane-feeds-net");
        thread.setDaemon(true);
        return thread;
    }

    /** When it has to be over. */
    record Deadline(long nanos) {
        static Deadline in(Duration whole) {
            return new Deadline(System.nanoTime() + whole.toNanos());
        }

        int left() throws SocketTimeoutException {
            long millis = TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
            if (millis <= 0) {
                throw new SocketTimeoutException();
            }
            return Math.toIntExact(millis);
        }

        /** An even part of what is left. */
        int share(int among) throws SocketTimeoutException {
            return Math.max(1, left() / among);
        }

        boolean over() {
            return System.nanoTime() - nanos >= 0;
        }
    }

    /** What fails while this is being closed fails because of it: the server has nothing to do with it. */
    Fetched get(FeedAddress address, int largest) {
        Fetched fetched = fetched(address, largest);
        return closed && fetched instanceof Fetched.Failed ? new Fetched.NotAsked() : fetched;
    }

    private Fetched fetched(FeedAddress address, int largest) {
        Deadline deadline = Deadline.in(whole);
        try {
            List<InetAddress> found = lookedUp(address.host(), deadline);
            return found.stream().allMatch(allowed)
                    ? asked(address, found, deadline, largest)
                    : new Fetched.Failed(FeedSaid.NO_NAME);
        } catch (RejectedExecutionException e) {
            return new Fetched.NotAsked();
        } catch (UnknownHostException e) {
            return new Fetched.Failed(FeedSaid.NO_NAME);
        } catch (SocketTimeoutException e) {
            return new Fetched.Failed(FeedSaid.SLOW);
        } catch (SSLException e) {
            return new Fetched.Failed(deadline.over() ? FeedSaid.SLOW : said(e));
        } catch (IOException e) {
            return new Fetched.Failed(deadline.over() ? FeedSaid.SLOW : FeedSaid.NO_ANSWER);
        }
    }

    /** Not all that ends a handshake is about the certificate: what answers may not speak TLS at all. */
    private static FeedSaid said(SSLException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                        .anyMatch(CertificateException.class::isInstance)
                ? FeedSaid.NOT_TRUSTED
                : FeedSaid.NO_ANSWER;
    }

    /** A lookup cannot be cut off: it is left behind. Refused while too many are. */
    private List<InetAddress> lookedUp(String name, Deadline deadline) throws IOException {
        try {
            Future<InetAddress[]> lookup = lookups.submit(() -> names.of(name));
            return List.of(lookup.get(deadline.left(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new UnknownHostException();
        } catch (TimeoutException e) {
            throw new SocketTimeoutException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(e);
        }
    }

    private Fetched asked(FeedAddress address, List<InetAddress> found, Deadline deadline, int largest)
            throws IOException {
        try (Socket socket = connected(found, deadline)) {
            // What is left is rounded down: cut a moment before, it would not look late.
            Future<?> cut = watch.schedule(() -> cut(socket), deadline.left() + 1L, TimeUnit.MILLISECONDS);
            try {
                SSLSocket secure = secured(socket, address.host(), deadline);
                secure.getOutputStream().write(request(address));
                secure.getOutputStream().flush();
                return HttpAnswer.read(new BufferedInputStream(secure.getInputStream()), largest);
            } finally {
                cut.cancel(false);
            }
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed already
        }
    }

    /** To the first that takes it, of those that were looked at. One that is silent leaves time for the others. */
    private Socket connected(List<InetAddress> found, Deadline deadline) throws IOException {
        IOException last = new IOException("nothing to connect to");
        int untried = Math.min(found.size(), MOST_TRIED);
        for (InetAddress one : found.subList(0, untried)) {
            Socket socket = new Socket(java.net.Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(one, port), deadline.share(untried--));
                return socket;
            } catch (IOException e) {
                cut(socket);
                last = e;
            }
        }
        throw last;
    }

    private SSLSocket secured(Socket socket, String name, Deadline deadline) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(socket, name, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secure.setSSLParameters(parameters);
        secure.setSoTimeout(deadline.left());
        secure.startHandshake();
        return secure;
    }

    private static byte[] request(FeedAddress address) {
        return ("GET " + address.target() + " HTTP/1.1\r\nHost: " + address.host()
                        + "\r\nAccept: text/calendar\r\nAccept-Encoding: identity\r\nUser-Agent: Kasane\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        closed = true;
        lookups.shutdownNow();
        watch.shutdownNow();
    }
}
