package jp.kasane.launcher.outbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One mail as a person reads it: from whom, to whom, about what, its plain text, and the links in it. */
record ReceivedMail(String id, String receivedAt, String from, List<String> to, String subject, String text) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'）」]+");

    ReceivedMail {
        to = List.copyOf(to);
    }

    static ReceivedMail read(Path file) {
        String id = String.valueOf(file.getFileName()).replace(".eml", "");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new ReceivedMail(
                    id,
                    Files.getLastModifiedTime(file).toInstant().toString(),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    plainText(message));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (MessagingException unreadable) {
            return new ReceivedMail(id, "", "", List.of(), "(unreadable)", "");
        }
    }

    /** The links of the text in their order. */
    List<String> links() {
        return LINK.matcher(text).results().map(match -> match.group()).toList();
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Stream.of(addresses).map(ReceivedMail::readable).toList();
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet && internet.getPersonal() != null
                ? internet.getPersonal() + " <" + internet.getAddress() + ">"
                : address.toString();
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        Object content = content(part);
        if (content instanceof Multipart multipart) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                texts.add(plainText(multipart.getBodyPart(i)));
            }
            return String.join(
                    "\n", texts.stream().filter(text -> !text.isBlank()).toList());
        }
        return part.isMimeType("text/plain") ? String.valueOf(content) : "";
    }

    /** As the mail says it is written; letter for letter where it names a character set that there is none of. */
    private static Object content(Part part) throws MessagingException, IOException {
        try {
            return part.getContent();
        } catch (UnsupportedEncodingException unknownCharacters) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unknownEncoding) {
            throw new MessagingException("not written as it says", unknownEncoding);
        }
    }
}
