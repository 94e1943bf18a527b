package jp.kasane.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** A launcher of one server, in a process of its own so that a test can kill it. */
public final class OneServer {
    private OneServer() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Process server = new Spawner().start(List.of("sleep", "300"), Map.of(), folder, folder.resolve("server.log"));
        Path half = Files.writeString(folder.resolve("pid.half"), Long.toString(server.pid()));
        Files.move(half, folder.resolve("pid"), StandardCopyOption.ATOMIC_MOVE);
        server.waitFor();
    }
}
