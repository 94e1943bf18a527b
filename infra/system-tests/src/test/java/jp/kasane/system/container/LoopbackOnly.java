package jp.kasane.system.container;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets Arquillian's Payara Micro listen on loopback only. Its connector calls the address of the host's own name, so that name is
 * made to mean loopback for that one process; the listener is bound as the launcher binds it. Inside the server it does nothing.
 */
final class LoopbackOnly implements BeforeAllCallback {

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("com.sun.aas.instanceRoot") != null) {
            return;
        }
        Path root = Path.of(System.getProperty("kasane.root", "../.."))
                .toAbsolutePath()
                .normalize();
        Path folder = Files.createDirectories(root.resolve("infra/system-tests/target/container"));
        Path hosts = Files.writeString(
                folder.resolve("hosts"),
                "127.0.0.1 localhost\n127.0.0.1 " + InetAddress.getLocalHost().getHostName() + "\n");
        Path boot = Files.writeString(folder.resolve("preboot.txt"), "set " + LISTENER + ".address=127.0.0.1\n");
        System.setProperty(
                "kasane.container.jar",
                root.resolve("infra/launcher/target/runtime/payara-micro.jar").toString());
        System.setProperty("kasane.container.jvm", "-Xmx512m -Dfile.encoding=UTF-8 -Djdk.net.hosts.file=" + hosts);
        System.setProperty("kasane.container.options", "--nohazelcast --disablephonehome --prebootcommandfile " + boot);
    }
}
