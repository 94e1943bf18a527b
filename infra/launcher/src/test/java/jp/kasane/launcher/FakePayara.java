package jp.kasane.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for Payara Micro where a test asks how it is unpacked and started: does so, says with what, and ends; or serves, if told to. */
public final class FakePayara {
    private FakePayara() {}

    public static void main(String[] arguments) throws IOException {
        List<String> asked = List.of(arguments);
        System.out.println("command "
                + String.join(" ", ProcessHandle.current().info().arguments().orElse(new String[0])));
        if (asked.contains("--outputlauncher")) {
            Path home = Path.of(asked.get(asked.indexOf("--rootdir") + 1));
            System.out.println("unpacking");
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/domain.xml"), "as unpacked");
            Path self = Path.of(System.getProperty("java.class.path"));
            if (!Files.readString(self.resolveSibling("orders")).contains("fail")) {
                Files.copy(self, home.resolve("launch-micro.jar"));
            }
        } else {
            System.out.println("config " + Files.readString(Path.of("config/domain.xml")));
            System.out.println("deployed before " + Files.exists(Path.of("applications")));
            serveIfTold(asked);
        }
    }

    private static void serveIfTold(List<String> asked) throws IOException {
        try (InputStream orders = FakePayara.class.getResourceAsStream("/content")) {
            if (!new String(orders.readAllBytes(), StandardCharsets.UTF_8).contains("serve")) {
                return;
            }
        }
        int port = Integer.parseInt(asked.get(asked.indexOf("--port") + 1));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        for (String path : List.of("/health/ready", "/health/demo", "/tenant-admin/health/ready")) {
            server.createContext(path, exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
        }
        server.start();
    }
}
