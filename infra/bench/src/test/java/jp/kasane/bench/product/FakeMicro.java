package jp.kasane.bench.product;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for Payara Micro: notes how it was started, and answers that it is ready unless it was told to end. */
public final class FakeMicro {
    private FakeMicro() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        int port = Integer.parseInt(all.get(all.indexOf("--port") + 1));
        Files.write(Path.of("started-" + port), all);
        if (System.getProperty("kasane.bench.pieces", "").endsWith("none")) {
            System.out.println("no room for another server");
            System.exit(1);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/baseline/ready", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }
}
