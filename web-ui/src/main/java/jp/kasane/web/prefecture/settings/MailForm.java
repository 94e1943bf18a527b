package jp.kasane.web.prefecture.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.Relays;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The questions about a mail server. A password that is left empty stays as it is while it goes to the same server for the same user
 * over a line no less protected; otherwise it is typed anew, so that nobody sends it where they can read it.
 */
final class MailForm {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,198}[A-Za-z0-9])?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int LONGEST = 254;

    private final Messages messages;
    private final Typed typed;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    MailForm(Messages messages, Typed typed) {
        this.messages = messages;
        this.typed = typed;
        for (String name : List.of("host", "port", "security", "sender")) {
            fields.put(name, field(name).value(typed.of(name)).mandatory());
        }
        fields.put("username", field("username").value(typed.of("username")).hint(messages.t("mail.username.hint")));
        fields.put("password", field("password").hint(messages.t("mail.password.hint")));
    }

    private Field field(String name) {
        return Field.of(name, messages.t("mail." + name));
    }

    /** What was typed as a server, if every answer does. */
    Optional<MailServer> read(Optional<MailServer> kept, Relays relays) {
        Optional<MailServer.Security> security = List.of(MailServer.Security.values()).stream()
                .filter(one -> one.name().equals(typed.of("security")))
                .findFirst();
        wrongUnless("host", HOST.matcher(typed.of("host")).matches());
        wrongUnless("port", port() >= 1 && port() <= 65_535);
        wrongUnless("security", security.isPresent());
        wrongUnless("sender", FirstAdministrator.emailFits(typed.of("sender")));
        wrongUnless("username", keepable("username"));
        wrongUnless("password", keepable("password"));
        wrong(
                "host",
                "mail.wrong.relay",
                !of("host").wrong() && !of("port").wrong() && !relays.include(host(), port()));
        wrong(
                "password",
                "mail.wrong.password.anew",
                kept.filter(this::passwordMustBeTypedAnew).isPresent());
        if (fields.values().stream().anyMatch(Field::wrong) || security.isEmpty()) {
            return Optional.empty();
        }
        @Nullable String username = typed.has("username") ? typed.of("username") : null;
        return Optional.of(new MailServer(
                host(),
                port(),
                security.get(),
                typed.of("sender"),
                username,
                username == null ? null : password(kept)));
    }

    private String host() {
        return typed.of("host");
    }

    private boolean passwordMustBeTypedAnew(MailServer kept) {
        boolean stays = kept.host().equalsIgnoreCase(host())
                && kept.port() == port()
                && typed.of("username").equals(kept.username())
                && kept.security().name().equals(typed.of("security"));
        return kept.password() != null && typed.has("username") && !typed.has("password") && !stays;
    }

    private @Nullable String password(Optional<MailServer> kept) {
        return typed.has("password")
                ? typed.of("password")
                : kept.map(MailServer::password).orElse(null);
    }

    private boolean keepable(String name) {
        String text = typed.of(name);
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private int port() {
        return PORT.matcher(typed.of("port")).matches() ? Integer.parseInt(typed.of("port")) : 0;
    }

    private void wrongUnless(String name, boolean right) {
        wrong(name, "mail.wrong." + name, !right);
    }

    private void wrong(String name, String words, boolean wrong) {
        if (wrong) {
            fields.computeIfPresent(name, (key, field) -> field.error(messages.t(words)));
        }
    }

    /** Says beside the question which servers there are to choose from. */
    MailForm naming(Relays relays) {
        fields.computeIfPresent(
                "host", (key, field) -> field.hint(messages.t("mail.host.hint", String.join(", ", relays.names()))));
        return this;
    }

    Field of(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no such question");
        }
        return field;
    }

    List<Field> fields() {
        return List.copyOf(fields.values());
    }
}
