package jp.kasane.kernel.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the operator (or, in the embedded default, the launcher) says: where the databases and the identity server are, and with
 * which credentials. Each web application has a file of its own, so that pages never hold a provisioning credential.
 */
public final class Settings {

    private final String source;
    private final Properties values;

    public Settings(String source, Properties values) {
        this.source = source;
        this.values = values;
    }

    public static Settings load(Path file) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the settings file " + file, e);
        }
        return new Settings(file.toString(), values);
    }

    /** The file named by a system property or, without it, by an environment variable. */
    public static Settings named(String systemProperty, String environment) {
        String file = System.getProperty(systemProperty, System.getenv(environment));
        if (file == null) {
            throw new IllegalStateException("no settings file: set the system property " + systemProperty
                    + " or the environment variable " + environment);
        }
        return load(Path.of(file));
    }

    public String required(String key) {
        return optional(key)
                .orElseThrow(() -> new IllegalStateException("the setting " + key + " is missing in " + source));
    }

    public Optional<String> optional(String key) {
        return Optional.ofNullable(values.getProperty(key)).map(String::trim).filter(value -> !value.isEmpty());
    }

    public int number(String key, int otherwise) {
        try {
            return optional(key).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("the setting " + key + " in " + source + " must be a whole number", e);
        }
    }

    /** The names that follow a prefix: of {@code a.b.one.host} and {@code a.b.two.host} under {@code a.b.}, one and two. */
    public SortedSet<String> namesUnder(String prefix) {
        SortedSet<String> names = new TreeSet<>();
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                names.add(key.substring(prefix.length()).split("\\.", 2)[0]);
            }
        }
        return names;
    }

    /** The demonstration mode, with its known passwords; anything but the word demo is production. */
    public boolean demo() {
        return optional("kasane.mode").filter("demo"::equals).isPresent();
    }
}
