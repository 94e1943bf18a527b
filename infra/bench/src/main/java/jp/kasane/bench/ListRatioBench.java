package jp.kasane.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kasane.bench.baseline.BareList;
import jp.kasane.bench.baseline.PagePieces;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.Samples;
import jp.kasane.bench.load.Answer;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.ClosedLoop;
import jp.kasane.bench.load.Wire;
import jp.kasane.bench.product.ComparisonServer;
import jp.kasane.bench.product.FullTown;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.RunningKasane;
import jp.kasane.bench.product.StatementCount;

/**
 * What the product's layers cost: the throughput of its list page over that of a bare servlet that does the same duties and writes
 * the same bytes, in one server, in rounds taken in turn. Before a round counts, the two pages are compared byte for byte and the
 * statements they send are counted.
 */
final class ListRatioBench {

    private static final int BROWSERS = 4;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration COUNTED = Duration.ofSeconds(10);

    private final RunningKasane kasane;
    private final Installation installation;
    private final FullTown town;
    private final int port;

    ListRatioBench(RunningKasane kasane, Installation installation, FullTown town) {
        this.kasane = kasane;
        this.installation = installation;
        this.town = town;
        this.port = kasane.place().comparisonPort();
    }

    /** One side of the comparison over all rounds. */
    private record Side(List<Double> throughputs, List<Double> processor) {
        Side() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        double median() {
            return Samples.of(throughputs).median();
        }

        double millis() {
            return Samples.of(processor).median();
        }
    }

    void measure(Plan.Measured measured) throws InterruptedException {
        Path pieces = kasane.place().root().resolve("infra/bench/target/pieces.bin");
        Ask page = Ask.get(port, town.listPath(), town.cookie());
        Ask bare = Ask.get(port, "/baseline/list", town.cookie());
        try (ComparisonServer server = ComparisonServer.start(kasane, pieces)) {
            learn(page, pieces);
            same(page, bare);
            for (Ask ask : List.of(page, bare, page)) {
                new ClosedLoop(port, ask, BROWSERS).warm(WARM_UP);
            }
            String statements = statements(page, bare);
            String load = Circumstances.load();
            Side ours = new Side();
            Side theirs = new Side();
            for (int i = 0; i < ROUNDS; i++) {
                round(server, page, ours);
                round(server, bare, theirs);
            }
            same(page, bare);
            measured.is(Measure.LIST_RATIO, ours.median() / theirs.median(), notes(ours, theirs, statements, load));
        }
    }

    private static String notes(Side ours, Side theirs, String statements, String load) {
        return ("page %.0f answers a second, bare servlet %.0f (medians of %d rounds of %d s in turn, %d browsers);"
                        + " the server's processor time for an answer %.2f ms against %.2f ms; statements for an answer: %s;"
                        + " %s")
                .formatted(
                        ours.median(),
                        theirs.median(),
                        ROUNDS,
                        ROUND.toSeconds(),
                        BROWSERS,
                        ours.millis(),
                        theirs.millis(),
                        statements,
                        load);
    }

    private void round(ComparisonServer server, Ask ask, Side side) throws InterruptedException {
        double before = server.processorSeconds();
        double throughput = throughput(ask, ROUND);
        side.throughputs().add(throughput);
        side.processor().add((server.processorSeconds() - before) * 1000 / (throughput * ROUND.toSeconds()));
        Plan.say("  %s %.0f a second".formatted(ask.path(), throughput));
    }

    private double throughput(Ask ask, Duration time) throws InterruptedException {
        return new ClosedLoop(port, ask, BROWSERS).throughput(time);
    }

    private String statements(Ask page, Ask bare) throws InterruptedException {
        StatementCount counter = new StatementCount(installation, town.town());
        StatementCount.Rate rest = counter.atRest(COUNTED);
        StatementCount.Rate ours = counter.during(() -> throughput(page, COUNTED) * COUNTED.toSeconds(), rest);
        StatementCount.Rate theirs = counter.during(() -> throughput(bare, COUNTED) * COUNTED.toSeconds(), rest);
        if (!ours.likelySame(theirs)) {
            throw new IllegalStateException(
                    "the two do not send the same statements: the page " + ours + ", the bare servlet " + theirs);
        }
        return ours + " against " + theirs + " (at rest, in a second: " + rest + ")";
    }

    private void learn(Ask page, Path pieces) {
        try (Connection connection = installation.connect(town.town())) {
            BareList.Looked looked = BareList.look(connection);
            PagePieces.Around around = new PagePieces.Around(
                    csrfToken(page),
                    town.officer().displayName(),
                    String.format(Locale.ROOT, "%,d", looked.total()),
                    Map.of(town.officer().id(), town.officer().displayName()));
            PagePieces.learn(html(page), around, looked.rows()).write(pieces);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of the list cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csrfToken(Ask page) {
        String html = html(page);
        String field = "<meta name=\"csrf-token\" content=\"";
        int at = html.indexOf(field) + field.length();
        if (at < field.length()) {
            throw new IllegalStateException("the page carries no token");
        }
        return html.substring(at, html.indexOf('"', at));
    }

    private void same(Ask page, Ask bare) {
        if (!html(page).equals(html(bare))) {
            throw new IllegalStateException("the bare servlet writes another page than the product");
        }
    }

    private String html(Ask ask) {
        try (Wire wire = new Wire(port)) {
            Answer answer = wire.send(ask);
            if (answer.status() != 200) {
                throw new IllegalStateException(ask.path() + " answered " + answer.status());
            }
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
