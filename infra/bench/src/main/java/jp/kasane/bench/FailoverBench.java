package jp.kasane.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.load.Answer;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.Switchboard;
import jp.kasane.bench.load.Wire;
import jp.kasane.bench.product.FullTown;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.IntakePage;
import jp.kasane.bench.product.Launch;
import jp.kasane.bench.product.RunningKasane;

/**
 * Several people type, save their drafts and hand their forms in, while the application server that serves them is killed. Each
 * does what a person does whose page says that it did not arrive: presses again. Counted is what was typed and is not in the
 * town's books, or stands there twice.
 */
final class FailoverBench {

    private static final int PEOPLE = 8;
    private static final int FORMS_EACH = 40;
    private static final int FIRST_NUMBER = 5_000_000;
    private static final long AGAIN_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningKasane kasane;
    private final Installation installation;
    private final int port;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger pressedAgain = new AtomicInteger();

    FailoverBench(RunningKasane kasane, Installation installation) {
        this.kasane = kasane;
        this.installation = installation;
        this.port = kasane.place().httpPort();
    }

    void measure(Plan.Measured measured) throws InterruptedException {
        FullTown town = FullTown.signedIn(installation);
        String load = Circumstances.load();
        try (Launch node = kasane.node();
                Switchboard front =
                        Switchboard.before(List.of(port, kasane.place().comparisonPort()))) {
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            try {
                List<Future<?>> working = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    int person = i;
                    working.add(people.submit(() -> work(front.port(), town, person)));
                }
                killInTheMiddle();
                for (Future<?> one : working) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("somebody could not go on", e.getCause());
            } finally {
                people.shutdownNow();
            }
            Plan.say("  the second node was ready in %.1f s".formatted(node.seconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told(measured, town, load);
    }

    private void killInTheMiddle() throws InterruptedException {
        while (arrived.get() < PEOPLE * FORMS_EACH / 4) {
            Thread.sleep(5);
        }
        kasane.part("Payara").destroyForcibly();
    }

    private Void work(int front, FullTown town, int person) throws IOException, InterruptedException {
        try (Wire wire = new Wire(front)) {
            for (int form = 0; form < FORMS_EACH; form++) {
                Answer fresh = untilAnswered(
                        wire, Ask.get(port, town.newPath(), town.cookie()), answer -> answer.status() == 200);
                IntakePage page = IntakePage.read(fresh.text());
                Map<String, String> typed = page.filled(FIRST_NUMBER + person * FORMS_EACH + form);
                untilAnswered(
                        wire,
                        Ask.post(port, page.draftAction(), town.cookie(), typed),
                        answer -> answer.status() == 204);
                untilAnswered(
                        wire,
                        Ask.post(port, page.action(), town.cookie(), typed),
                        answer -> answer.status() == 303
                                && answer.leadsTo().orElse("").contains("/consultations/"));
                arrived.incrementAndGet();
            }
        }
        return null;
    }

    /** Presses again whatever did not arrive: no answer, or one that says that the server is not well. */
    private Answer untilAnswered(Wire wire, Ask ask, Predicate<Answer> well) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                Answer answer = wire.send(ask);
                if (well.test(answer)) {
                    return answer;
                }
                if (answer.status() < 500) {
                    throw new IllegalStateException(ask.path() + " answered " + answer.status() + "\n" + answer.text());
                }
            } catch (IOException notArrived) {
                // As if the page had said that it is offline.
            }
            pressedAgain.incrementAndGet();
            Thread.sleep(AGAIN_MILLIS);
        }
        throw new IOException("nobody answers " + ask.path());
    }

    private void told(Plan.Measured measured, FullTown town, String load) {
        Map<String, Integer> stored = stored(town);
        int lost = 0;
        int twice = 0;
        for (int i = 0; i < PEOPLE * FORMS_EACH; i++) {
            int times = stored.getOrDefault(IntakePage.nameOf(FIRST_NUMBER + i), 0);
            lost += times == 0 ? 1 : 0;
            twice += times > 1 ? times - 1 : 0;
        }
        measured.is(
                Measure.FAILOVER_LOST,
                lost + twice,
                ("%d forms of %d people at once, one of two application servers killed after a quarter of them; %d lost, %d"
                                + " stored twice; pressed again %d times; %s")
                        .formatted(PEOPLE * FORMS_EACH, PEOPLE, lost, twice, pressedAgain.get(), load));
    }

    private Map<String, Integer> stored(FullTown town) {
        try (Connection connection = installation.connect(town.town());
                PreparedStatement select = connection.prepareStatement("SELECT person_name, COUNT(*) FROM consultation"
                        + " WHERE person_name LIKE ? GROUP BY person_name")) {
            select.setString(1, IntakePage.nameOf(0).replaceFirst("0$", "") + "5%");
            Map<String, Integer> stored = new TreeMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getString(1), rows.getInt(2));
                }
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("the town's books cannot be read", e);
        }
    }
}
