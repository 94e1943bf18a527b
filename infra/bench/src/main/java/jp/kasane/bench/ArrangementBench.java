package jp.kasane.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.Samples;
import jp.kasane.bench.load.Answer;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.Wire;
import jp.kasane.bench.product.BenchPlace;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.PublishedSystem;
import jp.kasane.bench.product.PublishedTowns;
import jp.kasane.bench.product.RunningKasane;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.DefinitionShelf;
import jp.kasane.municipal.definition.TakeOutcome;

/** The published systems in a running product: taken in and given out again, the largest taken in quickly, a large one drawn quickly. */
final class ArrangementBench {

    private static final String SAPPORO = "011002";
    private static final int WARM_UP = 30;
    private static final int MEASURED = 101;

    private final BenchPlace place;
    private final Plan.Measured measured;

    ArrangementBench(BenchPlace place, Plan.Measured measured) {
        this.place = place;
        this.measured = measured;
    }

    /** In a fresh installation with a prefecture for each system and, for what is not asked for, no more towns than are needed. */
    void measure(Set<Measure> wanted) throws InterruptedException {
        List<PublishedSystem> all = PublishedSystem.in(folder());
        PublishedSystem largest = largest(all);
        PublishedSystem sapporo = all.stream()
                .filter(one -> one.code().equals(SAPPORO))
                .findFirst()
                .orElseThrow();
        boolean every = wanted.contains(Measure.DEFINITION_IMPORTED);
        try (RunningKasane kasane = RunningKasane.up(place, true);
                Installation installation = new Installation(place)) {
            PublishedTowns towns = new PublishedTowns(place, installation);
            towns.make(every ? all : List.of(largest, sapporo));
            if (every) {
                imported(towns, all);
            }
            if (wanted.contains(Measure.DEFINITION_IMPORT_LARGEST)) {
                importLargest(installation, largest);
            }
            if (wanted.contains(Measure.DIAGRAM_SAPPORO)) {
                if (!every && !towns.comesOutAsItWentIn(sapporo)) {
                    throw new IllegalStateException("札幌市's definition is not taken in");
                }
                diagram(kasane.place().httpPort(), towns.cookieOf(sapporo), measured);
            }
        }
    }

    private Path folder() {
        return place.root().resolve("docs/definitions");
    }

    static PublishedSystem largest(List<PublishedSystem> systems) {
        return systems.stream()
                .max(Comparator.comparingLong(PublishedSystem::bytes))
                .orElseThrow();
    }

    private void imported(PublishedTowns towns, List<PublishedSystem> systems) throws InterruptedException {
        List<String> not = new ArrayList<>();
        for (PublishedSystem system : systems) {
            if (!towns.comesOutAsItWentIn(system)) {
                not.add(system.file().getFileName().toString());
            }
        }
        measured.is(
                Measure.DEFINITION_IMPORTED,
                systems.size() - not.size(),
                "of %d systems, each taken into a fresh town (or its prefecture) and given out again by the commands as typed, to the byte%s"
                        .formatted(systems.size(), not.isEmpty() ? "" : "; not: " + String.join(", ", not)));
    }

    private void importLargest(Installation installation, PublishedSystem largest) {
        String load = Circumstances.load();
        List<Double> millis = new ArrayList<>();
        try (Connection connection = installation.connect(installation.town(largest.code()))) {
            connection.setAutoCommit(false);
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                byte[] file =
                        onDay(largest.definition(), LocalDate.of(2030, 4, 1).plusDays(i));
                long begin = System.nanoTime();
                take(connection, file);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the largest definition cannot be taken in", e);
        }
        Samples samples = Samples.of(millis.subList(WARM_UP, millis.size()));
        measured.is(
                Measure.DEFINITION_IMPORT_LARGEST,
                samples.median(),
                "%s, %d kB, read, checked and kept; p50 of %d after %d others, p95 %.0f ms, the very first %.0f ms; %s"
                        .formatted(
                                largest.file().getFileName(),
                                largest.bytes() / 1000,
                                samples.count(),
                                WARM_UP,
                                samples.percentile(95),
                                millis.get(0),
                                load));
    }

    /** Another day makes another version of it. */
    private static byte[] onDay(Definition definition, LocalDate day) {
        return DefinitionFiles.FORMAT
                .yaml(definition)
                .replaceFirst("\neffectiveFrom: .*\n", "\neffectiveFrom: " + day + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static void take(Connection connection, byte[] file) throws SQLException {
        if (DefinitionFiles.FORMAT.read(file) instanceof ReadOutcome.Fits<Definition> fits
                && new DefinitionShelf(connection).take(fits.definition(), "bench.yaml", null, Instant.now())
                        instanceof TakeOutcome.Taken) {
            connection.commit();
            return;
        }
        throw new IllegalStateException("the definition was not taken in");
    }

    /** The page with 札幌市's 体系図, from the asking until its last byte. */
    static void diagram(int port, String cookie, Plan.Measured measured) {
        String load = Circumstances.load();
        Ask ask = Ask.get(port, "/t/" + SAPPORO + "/arrangement", cookie);
        List<Double> millis = new ArrayList<>();
        Answer answer;
        try (Wire wire = new Wire(port)) {
            answer = drawn(wire.send(ask));
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long begin = System.nanoTime();
                answer = wire.send(ask);
                millis.add((System.nanoTime() - begin) / 1e6);
                drawn(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page does not come", e);
        }
        Samples samples = Samples.of(millis.subList(WARM_UP, millis.size()));
        measured.is(
                Measure.DIAGRAM_SAPPORO,
                samples.median(),
                "%s, the whole page, %d drawings, %d kB; p50 of %d after %d others, p95 %.0f ms; %s"
                        .formatted(
                                ask.path(),
                                drawings(answer),
                                answer.body().length / 1000,
                                samples.count(),
                                WARM_UP,
                                samples.percentile(95),
                                load));
    }

    private static Answer drawn(Answer answer) {
        if (answer.status() != 200 || drawings(answer) == 0) {
            throw new IllegalStateException("no drawing: " + answer.status());
        }
        return answer;
    }

    private static int drawings(Answer answer) {
        return answer.text().split("<svg", -1).length - 1;
    }
}
