package jp.kasane.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The passwords of one data folder: random, made once, kept in a file only its owner can read, never on a command line and
 * never in a log. The key ring that seals the towns' own passwords is made here as well, and never replaced.
 */
public final class LauncherSecrets {
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";
    /** The bounds of the identity server's password policy. */
    private static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 128;
    private static final String DEMO_PASSWORD = "demo.password";
    private static final String MODE = "mode";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;

    private LauncherSecrets(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the secrets of the folder and makes those that are missing. The operator may choose the demo password before the first
     * start; afterwards the demo's accounts have it, so another one is refused.
     */
    public static LauncherSecrets open(DataFolder data, Optional<String> demoPassword) {
        Path file = data.secrets().resolve("launcher.properties");
        Map<String, String> values = read(file);
        for (Account account : Account.values()) {
            values.computeIfAbsent(account.key(), key -> random(32));
        }
        values.computeIfAbsent("identity.client.secret", key -> random(32));
        demoPassword.ifPresent(password -> choose(values, password));
        values.computeIfAbsent(DEMO_PASSWORD, key -> readable(16));
        PrivateFiles.write(file, PropertiesText.of(values));
        if (!Files.exists(data.keyring())) {
            PrivateFiles.write(data.keyring(), "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + base64(32) + "\"}}\n");
        }
        return new LauncherSecrets(values);
    }

    /**
     * A data folder is a demonstration's or not, from its first start on: a demonstration's accounts have a password that was shown,
     * and the demonstration must not be loaded among real people.
     */
    static void refuseOtherMode(DataFolder data, boolean demo) {
        Path file = data.secrets().resolve("launcher.properties");
        Map<String, String> values = read(file);
        String wanted = demo ? "demo" : "production";
        String known = values.isEmpty() ? wanted : values.getOrDefault(MODE, "demo");
        if (!known.equals(wanted)) {
            throw new CannotStart(
                    "The data folder " + data.root() + " is one of mode " + known + " and cannot become one of mode "
                            + wanted + ". Set KASANE_DATA to another folder, or KASANE_MODE=" + known + ".");
        }
        values.put(MODE, known);
        PrivateFiles.write(file, PropertiesText.of(values));
    }

    /** The database accounts the launcher makes. */
    public enum Account {
        ROOT("root"),
        OWNER("kasane_owner"),
        ADMIN("kasane_admin"),
        WEB("kasane_web"),
        PROVISION("kasane_provision"),
        BACKUP("kasane_backup"),
        SEAL("kasane_seal"),
        KEYCLOAK("keycloak");

        private final String user;

        Account(String user) {
            this.user = user;
        }

        public String user() {
            return user;
        }

        private String key() {
            return "database." + user;
        }
    }

    public String password(Account account) {
        return required(account.key());
    }

    public String identityClientSecret() {
        return required("identity.client.secret");
    }

    public String demoPassword() {
        return required(DEMO_PASSWORD);
    }

    private String required(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no secret " + key);
        }
        return value;
    }

    private static void choose(Map<String, String> values, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new CannotStart(
                    "KASANE_DEMO_PASSWORD needs " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
        String before = values.putIfAbsent(DEMO_PASSWORD, password);
        if (before != null && !before.equals(password)) {
            throw new CannotStart("The demo accounts of this data folder have another password than"
                    + " KASANE_DEMO_PASSWORD. Unset it, or begin anew with ./kasane up --fresh.");
        }
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        }
        return values;
    }

    private static String random(int bytes) {
        return base64(bytes).replace('+', 'A').replace('/', 'B').replace("=", "");
    }

    private static String base64(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new String(Base64.getEncoder().encode(random), StandardCharsets.US_ASCII);
    }

    private static String readable(int length) {
        return RANDOM.ints(length, 0, READABLE.length())
                .mapToObj(at -> String.valueOf(READABLE.charAt(at)))
                .collect(Collectors.joining());
    }
}
