package io.quarkus.bootstrap.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for Keycloak where a test asks how it is started: says with what, and ends. */
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
        System.exit(Files.exists(home.resolve("conf/fails")) ? 3 : 0);
    }
}
