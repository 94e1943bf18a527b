package jp.kasane.bench.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.kernel.tenancy.Tenant;

/** Counts on the database server what is sent to it, so that two pages can be shown to do the same work there. */
public final class StatementCount {

    private static final String COUNTERS = "SHOW GLOBAL STATUS WHERE Variable_name IN"
            + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_commit', 'Com_rollback', 'Com_set_option')";

    private final Installation installation;
    private final Tenant town;

    public StatementCount(Installation installation, Tenant town) {
        this.installation = installation;
        this.town = town;
    }

    /** Something that gives a number of answers. */
    @FunctionalInterface
    public interface Work {
        double answers() throws InterruptedException;
    }

    /** Statements for one answer, by kind. */
    public record Rate(Map<String, Double> each) {

        /** Background jobs do not send the same in every second, hence the tolerance. */
        private static final double BACKGROUND = 0.15;

        public Rate {
            each = new TreeMap<>(each);
        }

        /** Whether the reads and writes agree; how transactions are ended is each side's own affair. */
        public boolean likelySame(Rate other) {
            return near(other, "select") && near(other, "insert") && near(other, "update") && near(other, "delete");
        }

        private boolean near(Rate other, String kind) {
            double one = each.getOrDefault(kind, 0.0);
            return Math.abs(one - other.each.getOrDefault(kind, 0.0)) < BACKGROUND;
        }

        @Override
        public String toString() {
            return each.entrySet().stream()
                    .filter(one -> one.getValue() >= BACKGROUND)
                    .map(one -> one.getKey() + " %.1f".formatted(one.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What is sent in a second although nobody asks for anything: the product's own jobs. */
    public Rate atRest(Duration time) throws InterruptedException {
        Map<String, Long> before = counters();
        Thread.sleep(time.toMillis());
        return rate(before, Map.of(), time.toMillis() / 1000.0);
    }

    /** @param rest what would have been sent anyway, in a second */
    public Rate during(Work work, Rate rest) throws InterruptedException {
        Map<String, Long> before = counters();
        long start = System.nanoTime();
        double answers = work.answers();
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> anyway = new TreeMap<>();
        rest.each().forEach((name, each) -> anyway.put(name, each * seconds));
        return rate(before, anyway, answers);
    }

    private Rate rate(Map<String, Long> before, Map<String, Double> anyway, double parts) {
        Map<String, Double> each = new TreeMap<>();
        counters()
                .forEach((name, after) -> each.put(
                        name, (after - before.getOrDefault(name, 0L) - anyway.getOrDefault(name, 0.0)) / parts));
        return new Rate(each);
    }

    private Map<String, Long> counters() {
        try (Connection connection = installation.connect(town);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTERS)) {
            Map<String, Long> counters = new TreeMap<>();
            while (row.next()) {
                counters.put(row.getString(1).substring("Com_".length()), row.getLong(2));
            }
            return counters;
        } catch (SQLException e) {
            throw new IllegalStateException("the server's counters cannot be read", e);
        }
    }
}
