package io.quarkus.bootstrap.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for Keycloak where a test asks how it is started: says with what, and ends; or serves, if it is told to by a file. */
public final class QuarkusEntryPoint {
    private QuarkusEntryPoint() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("asked to " + String.join(" ", arguments));
        System.getenv().forEach((name, value) -> System.out.println("env " + name + "=" + value));
        System.out.println("command "
                + String.join(" ", ProcessHandle.current().info().arguments().orElse(new String[0])));
        Path home = Path.of(System.getProperty("kc.home.dir"));
        if (List.of(arguments).contains("build")) {
            Files.writeString(
                    home.resolve("built"), "with " + Files.exists(home.resolve("providers/kasane-theme.jar")));
        }
        if (List.of(arguments).contains("start") && Files.exists(home.resolve("conf/serves"))) {
            serve(System.getenv("KC_HTTP_PORT"));
            serve(System.getenv("KC_HTTP_MANAGEMENT_PORT"));
        } else {
            System.exit(Files.exists(home.resolve("conf/fails")) ? 3 : 0);
        }
    }

    private static void serve(String port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Integer.parseInt(port)), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
