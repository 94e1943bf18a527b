package jp.kasane.mutants.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs tests over a product, both of which are on the class path, and ends. It is told one file in which the run is described, a line
 * each: report, {@code first} or {@code all}, folder for what test engines keep, and then the tests.
 */
public final class OneRun {

    private OneRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> said = Files.readAllLines(Path.of(arguments[0]));
        ChosenTests tests = new ChosenTests(said.subList(3, said.size()), Path.of(said.get(2)));
        tests.run(said.get(1).equals("first"));
        tests.write(Path.of(said.get(0)));
        System.exit(0);
    }
}
