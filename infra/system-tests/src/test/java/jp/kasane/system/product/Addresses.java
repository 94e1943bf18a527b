package jp.kasane.system.product;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the parts of a running product answer and what opens them, as its data folder tells the operator. */
public record Addresses(
        Path data,
        String pages,
        String identity,
        String outbox,
        String control,
        String rootPassword,
        String demoPassword,
        Path keyring) {

    /** @param mail where mail can be read that does not stay in the product */
    static Addresses read(Path data, Optional<String> mail) {
        Properties web = properties(data.resolve("config/web.properties"));
        Properties secrets = properties(data.resolve("secrets/launcher.properties"));
        return new Addresses(
                data,
                web.getProperty("kasane.public.url"),
                web.getProperty("kasane.identity.url"),
                mail.orElseGet(() -> web.getProperty("kasane.outbox.url")),
                web.getProperty("kasane.control.url"),
                secrets.getProperty("database.root"),
                secrets.getProperty("demo.password"),
                Path.of(web.getProperty("kasane.keyring")));
    }

    /** The JDBC address of another database on the same server. */
    public String database(String name) {
        return control.replaceFirst("/kasane_control$", "/" + name);
    }

    public Path logs() {
        return data.resolve("logs");
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
