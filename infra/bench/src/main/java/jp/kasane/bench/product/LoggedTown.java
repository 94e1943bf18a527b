package jp.kasane.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.tenancy.Tenant;

/** The demo's 蓬田村 with an access log of three busy years, sealed by the running product. */
public final class LoggedTown implements AutoCloseable {

    private static final String CODE = "023043";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 200;
    private static final int YEARS = 3;

    private final BenchPlace place;
    private final Connection connection;

    private LoggedTown(BenchPlace place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /** What a command said, how it ended, and how long it took from its being typed. */
    public record Said(int status, double seconds, String words) {}

    public static LoggedTown in(BenchPlace place, Installation installation) throws SQLException {
        Tenant town = installation.town(CODE);
        return new LoggedTown(place, installation.connect(town));
    }

    /** Fills the log up to that many entries. */
    public void fill(int entries) throws SQLException {
        int missing = (int) (entries - number("SELECT COUNT(*) FROM audit_entry"));
        new LoggedActs(connection, LocalDateTime.now(ZoneOffset.UTC).minusYears(YEARS)).fill(Math.max(0, missing));
        connection.setAutoCommit(true);
    }

    /** How long it took until everything there was sealed. */
    public double awaitSealed() throws SQLException, InterruptedException {
        long began = System.nanoTime();
        long last = number("SELECT MAX(id) FROM audit_entry");
        while (number("SELECT COALESCE(MAX(to_id), 0) FROM audit_seal") < last) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("nobody seals the access log");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** One more entry, as of now. */
    public void enter() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO audit_entry (at, actor_id, actor_role, action, subject_kind, request_id) VALUES"
                            + " (UTC_TIMESTAMP(6), '01B00000000000000000000000', 'COORDINATOR', 'READ', 'consultation', 'bench')");
        }
    }

    /** How old the oldest entry is that no seal has passed. */
    public double behindSeconds() throws SQLException {
        return number("SELECT COALESCE(TIMESTAMPDIFF(MICROSECOND, MIN(at), UTC_TIMESTAMP(6)), 0) FROM audit_entry"
                        + " WHERE id > (SELECT COALESCE(MAX(to_id), 0) FROM audit_seal)")
                / 1e6;
    }

    /** {@code ./kasane audit verify} of this town. */
    public Said verify() throws InterruptedException {
        ProcessBuilder command = new ProcessBuilder("./kasane", "audit", "verify", CODE, "--language", "en")
                .directory(place.root().toFile())
                .redirectErrorStream(true);
        command.environment().putAll(place.environment());
        long began = System.nanoTime();
        try {
            Process process = command.start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("audit verify does not come to an end");
            }
            return new Said(process.exitValue(), (System.nanoTime() - began) / 1e9, words);
        } catch (IOException e) {
            throw new UncheckedIOException("./kasane audit cannot be run", e);
        }
    }

    /** A number that the town's own user may ask for. */
    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
