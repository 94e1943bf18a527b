package jp.kasane.mutants.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs chosen tests, class by class, and writes what became of them, a line each: {@code passed <test>} or {@code failed <test>
 * <fault>}, separated by tabs. Asked for the first failure only, it ends with the class in which one failed.
 */
final class ChosenTests implements TestExecutionListener {

    private final Map<String, List<String>> methodsByClass = new LinkedHashMap<>();
    private final Path kept;
    private final List<String> lines = new ArrayList<>();
    private boolean failed;

    /**
     * @param chosen classes or {@code class#method}
     * @param kept the folder for what the test engines keep
     */
    ChosenTests(List<String> chosen, Path kept) {
        this.kept = kept;
        for (String one : chosen) {
            String[] parts = one.split("#", 2);
            List<String> methods = methodsByClass.computeIfAbsent(parts[0], name -> new ArrayList<>());
            methods.add(parts.length == 2 ? parts[1] : "");
        }
    }

    void run(boolean untilOneFails) {
        for (Map.Entry<String, List<String>> type : methodsByClass.entrySet()) {
            LauncherFactory.create().execute(request(type.getKey(), type.getValue()), this);
            if (failed && untilOneFails) {
                return;
            }
        }
    }

    private LauncherDiscoveryRequest request(String type, List<String> methods) {
        PostDiscoveryFilter filter = test -> FilterResult.includedIf(wanted(test, methods));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(type))
                .filters(filter)
                .configurationParameter("jqwik.database", kept.resolve("jqwik").toString())
                .build();
    }

    private static boolean wanted(TestDescriptor test, List<String> methods) {
        TestSource source = test.getSource().orElse(null);
        return !(source instanceof MethodSource method)
                || methods.contains("")
                || methods.contains(method.getMethodName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed = true;
            lines.add("failed\t" + name(test) + "\t"
                    + result.getThrowable().map(ChosenTests::said).orElse(""));
        } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            lines.add("passed\t" + name(test));
        }
    }

    private static String name(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return method.getClassName() + "#" + method.getMethodName();
        }
        return source instanceof ClassSource type ? type.getClassName() : test.getDisplayName();
    }

    /** The kinds of the fault and of its causes, and the outermost's first words; on one line. */
    private static String said(Throwable fault) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : " < ").append(cause.getClass().getName());
        }
        String message =
                fault.getMessage() == null ? "" : fault.getMessage().strip().replaceAll("\\s+", " ");
        return kinds + ": " + message.substring(0, Math.min(message.length(), 300));
    }

    void write(Path report) {
        try {
            Files.write(report, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
