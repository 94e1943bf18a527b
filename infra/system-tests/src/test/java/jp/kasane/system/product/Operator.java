package jp.kasane.system.product;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The operator's commands, for a test that gives hundreds of them: the same classes and libraries as behind {@code ./kasane}, apart from
 * those of the tests, but one Java for all of them.
 */
public final class Operator implements AutoCloseable {

    private static final String SETTINGS = "kasane.admin.config";

    /** Every command opens and closes a pool of its own, and says so. */
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private final URLClassLoader product;
    private final Method command;

    public Operator(RunningKasane kasane) {
        System.setProperty(
                SETTINGS,
                kasane.at().data().resolve("config/tenant-admin.properties").toString());
        this.product = new URLClassLoader(packed(), ClassLoader.getPlatformClassLoader());
        try {
            this.command = product.loadClass("jp.kasane.admin.cli.Main")
                    .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("tenant-admin is not built", e);
        }
        command.setAccessible(true);
        POOLS.setLevel(Level.SEVERE);
        // java.sql has looked for drivers already, in the tests' own libraries
        ServiceLoader.load(Driver.class, product).forEach(driver -> {});
    }

    private static URL[] packed() {
        Path built = RunningKasane.root().resolve("tenant-admin/target");
        try (Stream<Path> libraries = Files.list(built.resolve("lib"))) {
            List<URL> urls = new ArrayList<>();
            urls.add(built.resolve("classes").toUri().toURL());
            for (Path library : libraries.toList()) {
                urls.add(library.toUri().toURL());
            }
            return urls.toArray(new URL[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command said; nothing but success is an answer. */
    public String does(String... words) {
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        here.setContextClassLoader(product);
        try {
            Object status = command.invoke(null, out, out, words);
            if (!Integer.valueOf(0).equals(status)) {
                throw new AssertionError(String.join(" ", words) + " ended with " + status + ":\n" + said);
            }
            return said.toString();
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(String.join(" ", words) + ":\n" + said, e);
        } finally {
            here.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        System.clearProperty(SETTINGS);
        try {
            product.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
