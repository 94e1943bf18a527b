package jp.kasane.mutants.runner;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs tests over one product after the other in the same Java, so that libraries are loaded once. Each run loads the product's classes
 * and its tests anew, from the folders it is told. It is told by a line on the standard input, the file in which the run is described:
 * report, {@code first} or {@code all}, folder for what test engines keep, class path, and then the tests; and answers with a line.
 */
public final class ManyRuns {

    private ManyRuns() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String run = asked.readLine(); run != null; run = asked.readLine()) {
            run(Files.readAllLines(Path.of(run)));
            answers.println("done");
            answers.flush();
        }
        System.exit(0);
    }

    private static void run(List<String> said) throws IOException {
        List<URL> classPath = new ArrayList<>();
        for (String entry : said.get(3).split(File.pathSeparator)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        Thread.currentThread().setContextClassLoader(new URLClassLoader(classPath.toArray(URL[]::new)));
        forget();
        ChosenTests tests = new ChosenTests(said.subList(4, said.size()), Path.of(said.get(2)));
        tests.run(said.get(1).equals("first"));
        tests.write(Path.of(said.get(0)));
    }

    /**
     * EclipseLink remembers a product's classes by the names of its sessions. The next product has other classes under the same names,
     * which would then be "no known entity": every test would fail, and every guard seem to be missed.
     */
    private static void forget() {
        try {
            Class<?> provider = Class.forName("org.eclipse.persistence.internal.jpa.EntityManagerFactoryProvider");
            ((Map<?, ?>) provider.getMethod("getEmSetupImpls").invoke(null)).clear();
        } catch (ClassNotFoundException notUsed) {
            // a module without it remembers nothing
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the last product cannot be forgotten", e);
        }
    }
}
