package jp.kasane.system.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The mail the product would have sent, as its outbox keeps it. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String outbox;

    Mailbox(String outbox) {
        this.outbox = outbox;
    }

    /** A mail with the links in it. */
    public record Mail(String subject, String text, List<String> links) {}

    /** The newest mail to the address, waited for. */
    public Mail to(String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Mail> found = find(address);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("no mail came to " + address);
    }

    public Optional<Mail> find(String address) {
        return StreamSupport.stream(messages().spliterator(), false)
                .filter(mail -> mail.get("to").toString().contains(address))
                .findFirst()
                .map(Mailbox::read);
    }

    private static Mail read(JsonNode mail) {
        List<String> links = StreamSupport.stream(mail.get("links").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Mail(mail.get("subject").asText(), mail.get("text").asText(), links);
    }

    private JsonNode messages() {
        try {
            return new ObjectMapper()
                    .readTree(URI.create(outbox + "api/messages").toURL());
        } catch (IOException e) {
            throw new UncheckedIOException("the outbox does not answer", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
