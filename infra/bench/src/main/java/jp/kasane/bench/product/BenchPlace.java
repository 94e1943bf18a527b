package jp.kasane.bench.product;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the bench runs the product: ports and a data folder of its own, so that it never touches the data anybody works with.
 * The settings are those of {@code ./kasane up}, with other standards, and one port more for the server of the comparison.
 */
public record BenchPlace(Path root, Map<String, String> environment) {

    private static final Map<String, String> STANDARD = Map.of(
            "KASANE_HTTP_PORT", "28080",
            "KASANE_IDENTITY_PORT", "28180",
            "KASANE_IDENTITY_MANAGEMENT_PORT", "28190",
            "KASANE_DATABASE_PORT", "28306",
            "KASANE_MAIL_PORT", "28525",
            "KASANE_OUTBOX_PORT", "28025",
            "KASANE_BENCH_PORT", "28081");

    public BenchPlace {
        environment = Map.copyOf(environment);
    }

    public static BenchPlace of(Path root, Map<String, String> given) {
        Map<String, String> settings = new TreeMap<>(STANDARD);
        settings.put("KASANE_DATA", root.resolve("infra/bench/target/data").toString());
        settings.replaceAll((name, standard) -> given.getOrDefault(name, standard));
        return new BenchPlace(root, settings);
    }

    public int httpPort() {
        return port("KASANE_HTTP_PORT");
    }

    /** Of the second server, which has the product's pages and the bare servlet side by side. */
    public int comparisonPort() {
        return port("KASANE_BENCH_PORT");
    }

    public Path data() {
        return root.resolve(setting("KASANE_DATA"));
    }

    public Path webSettings() {
        return data().resolve("config").resolve("web.properties");
    }

    public Path adminSettings() {
        return data().resolve("config").resolve("tenant-admin.properties");
    }

    /** The same place with another setting. */
    public BenchPlace with(String name, String value) {
        Map<String, String> settings = new TreeMap<>(environment);
        settings.put(name, value);
        return new BenchPlace(root, settings);
    }

    private int port(String name) {
        return Integer.parseInt(setting(name));
    }

    private String setting(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException("no setting " + name);
        }
        return value;
    }
}
