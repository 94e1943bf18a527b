package jp.kasane.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./kasane …} as it is typed where the bench runs the product. */
public record Typed(BenchPlace place) {

    /**
     * What a command answered.
     *
     * @param words what it printed; what it complained of goes where the bench's own complaints go
     */
    public record Said(int status, String words) {}

    public Said command(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("./kasane"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(place.environment());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " cannot be run", e);
        }
    }

    /** The same, where nothing but success is an answer. */
    public String done(String... words) throws InterruptedException {
        Said said = command(words);
        if (said.status() != 0) {
            throw new IllegalStateException(
                    "./kasane " + String.join(" ", words) + " ended with " + said.status() + ":\n" + said.words());
        }
        return said.words();
    }

    /** Prepares a prefecture by the operator's command. */
    public void preparePrefecture(String code) throws InterruptedException {
        try {
            Path order = place.data().resolve("prefecture-" + code + ".yaml");
            Files.writeString(order, """
                    code: "%s"
                    firstAdministrator:
                      name: 見本 始
                      email: hajime@pref-%s.example.jp
                      username: ken-hajime
                    """.formatted(code, code));
            done("prefecture", "prepare", order.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the order for the prefecture " + code + " cannot be written", e);
        }
    }
}
