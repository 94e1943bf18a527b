package jp.kasane.kernel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of test databases: half a gigabyte each, mostly in memory. Each goes with the run it was made for; what a run that was
 * killed left behind, its server too, goes when the next one starts.
 */
final class Leftovers {

    private static final String PREFIX = "kasane-db";
    private static final String OWNER = "owner";

    private Leftovers() {}

    /** A new folder of this run, after those of runs that are gone were removed. */
    static Path folder(Path place) throws IOException {
        sweep(place);
        Path folder = Files.createTempDirectory(place, PREFIX);
        Files.writeString(
                folder.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
        return folder;
    }

    static void sweep(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            for (Path folder : all.filter(one -> one.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                if (isGone(folder.resolve(OWNER))) {
                    endServerOf(folder);
                    remove(folder);
                }
            }
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException goesWithTheNextRun) {
            // somebody else removes it at this moment, or the next run will
        }
    }

    /** A folder whose owner is not written down yet is somebody's who is just starting. */
    private static boolean isGone(Path owner) throws IOException {
        return Files.exists(owner)
                && ProcessHandle.of(Long.parseLong(Files.readString(owner).strip()))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void endServerOf(Path folder) {
        List<ProcessHandle> servers = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(folder.toString()))
                        .isPresent())
                .toList();
        servers.forEach(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }
}
