package jp.kasane.bench.product;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;

/** Real towns on a real database with the settings beside them, as a bench finds them where the product runs. */
public final class AnInstallation implements AutoCloseable {

    public final TestTowns towns = new TestTowns();
    public final BenchPlace place;
    public final Installation installation;

    public AnInstallation(Path folder) throws IOException {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        Path ring = Files.writeString(
                folder.resolve("keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(key) + "\"}}");
        String control = towns.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DATABASE()")
                        .mapTo(String.class)
                        .one());
        Properties settings = new Properties();
        settings.setProperty("kasane.keyring", ring.toString());
        settings.setProperty("kasane.control.url", EmbeddedMariaDb.get().url(control));
        settings.setProperty("kasane.control.user", EmbeddedMariaDb.OWNER_USER);
        settings.setProperty("kasane.control.password", EmbeddedMariaDb.PASSWORD);
        Files.createDirectories(folder.resolve("data/config"));
        try (Writer out = Files.newBufferedWriter(folder.resolve("data/config/web.properties"))) {
            settings.store(out, "of a test");
        }
        place = BenchPlace.of(
                folder, Map.of("KASANE_DATA", folder.resolve("data").toString()));
        installation = new Installation(place);
    }

    /** 北海道 beside the prefecture that is there. */
    void secondPrefecture() {
        towns.control()
                .jdbi()
                .useHandle(
                        handle -> handle.execute("INSERT INTO prefecture (code, name, realm, client_id, client_secret,"
                                + " state, created_at) VALUES ('010006', '北海道', 'kasane-010006', 'kasane-web', 'x', 'ACTIVE',"
                                + " NOW(6))"));
    }

    /** The first column of what the town's own user finds. */
    public List<String> column(Tenant town, String sql) throws SQLException {
        try (Connection connection = installation.connect(town);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        installation.close();
        towns.close();
    }
}
