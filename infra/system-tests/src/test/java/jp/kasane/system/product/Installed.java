package jp.kasane.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import jp.kasane.bench.product.BenchPlace;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.PublishedSystem;
import jp.kasane.bench.product.PublishedTowns;

/** Brings published systems into the running installation: their prefectures, the towns, the definitions; each by the operator's way. */
public final class Installed {

    /** As many as the installation carries out at once: a command does not wait long in a queue. */
    private static final int AT_ONCE = 2;

    private final RunningKasane kasane;
    private final Operator operator;

    public Installed(RunningKasane kasane, Operator operator) {
        this.kasane = kasane;
        this.operator = operator;
    }

    /** What is there already stays as it is. */
    public void bring(List<PublishedSystem> systems) {
        BenchPlace place = BenchPlace.of(
                RunningKasane.root(), Map.of("KASANE_DATA", kasane.at().data().toString()));
        try (Installation installation = new Installation(place)) {
            atOnce(systems.stream().map(PublishedSystem::prefecture).distinct().toList(), this::prepare);
            new PublishedTowns(place, installation).open(systems);
            atOnce(systems, this::take);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void prepare(String code) {
        if (!kasane.database()
                .column("SELECT code FROM prefecture WHERE code = ? AND state = 'ACTIVE'", code)
                .isEmpty()) {
            return;
        }
        Path order = RunningKasane.target().resolve("prefecture-" + code + ".yaml");
        try {
            Files.writeString(order, """
                    code: "%s"
                    firstAdministrator:
                      name: 架空 県子
                      email: first-%s@kasane.example
                      username: first-%s
                    """.formatted(code, code, code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        operator.does("prefecture", "prepare", order.toString());
    }

    private void take(PublishedSystem system) {
        operator.does("definition", "import", system.file().toString(), whose(system), system.code());
    }

    /** The definition that is valid, as it is given out. */
    public String given(PublishedSystem system) {
        String day = system.definition().effectiveFrom().toString();
        return operator.does("definition", "export", whose(system), system.code(), "--at", day);
    }

    private static String whose(PublishedSystem system) {
        return system.isPrefecture() ? "--prefecture" : "--town";
    }

    private static <T> void atOnce(List<T> all, Consumer<T> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> under = all.stream()
                .<Future<?>>map(one -> threads.submit(() -> work.accept(one)))
                .toList();
        try {
            for (Future<?> one : under) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
