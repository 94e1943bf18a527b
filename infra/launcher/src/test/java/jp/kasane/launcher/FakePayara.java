package jp.kasane.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for Payara Micro where a test asks how it is unpacked and started: does so, says with what, and ends. */
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
        }
    }
}
