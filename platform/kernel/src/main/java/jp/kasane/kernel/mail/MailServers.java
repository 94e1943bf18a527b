package jp.kasane.kernel.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of each prefecture: its own setting, or the installation's until it has made one. A setting that is none of the
 * operator's {@link Relays} (any more) counts as none.
 */
public final class MailServers {

    private static final String SAVE = """
            INSERT INTO mail_setting (prefecture_code, host, port, security, sender, username, password, changed_at)
            VALUES (:code, :host, :port, :security, :sender, :username, :password, :now)
            ON DUPLICATE KEY UPDATE host = :host, port = :port, security = :security, sender = :sender,
                username = :username, password = :password, changed_at = :now
            """;

    private final ControlDatabase control;
    private final KeyRing keys;
    private final Settings settings;
    private final Relays relays;
    private final Clock clock;

    public MailServers(ControlDatabase control, KeyRing keys, Settings settings, Clock clock) {
        this.control = control;
        this.keys = keys;
        this.settings = settings;
        this.relays = Relays.of(settings);
        this.clock = clock;
    }

    public MailServer of(String prefectureCode) {
        return own(prefectureCode).orElseGet(this::ofInstallation);
    }

    /** Whether anybody has said through which server the prefecture's mail goes, rather than trying this machine. */
    public boolean named(String prefectureCode) {
        return settings.optional("kasane.mail.host").isPresent()
                || settings.optional("kasane.mail.port").isPresent()
                || own(prefectureCode).isPresent();
    }

    /** Which servers a prefecture may name. */
    public Relays relays() {
        return relays;
    }

    /** The prefecture's own setting. */
    public Optional<MailServer> own(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT host, port, security, sender, username, password"
                                + " FROM mail_setting WHERE prefecture_code = :code")
                        .bind("code", prefectureCode)
                        .map((row, context) -> new MailServer(
                                row.getString("host"),
                                row.getInt("port"),
                                MailServer.Security.valueOf(row.getString("security")),
                                row.getString("sender"),
                                row.getString("username"),
                                opened(prefectureCode, row.getBytes("password"))))
                        .findOne())
                .filter(server -> relays.include(server.host(), server.port()));
    }

    /**
     * Keeps a prefecture's setting, its password sealed, and who changed it. The identity server, which sends the invitations, hears
     * of it by a job that stands or falls with the change.
     */
    public void keep(String prefectureCode, MailServer server, ControlAudit.Act act) {
        if (!relays.include(server.host(), server.port())) {
            throw new IllegalArgumentException("the operator names no such mail server");
        }
        String password = server.password();
        byte @Nullable [] kept = password == null ? null : keys.seal(purpose(prefectureCode), password);
        control.jdbi().useTransaction(transaction -> {
            transaction
                    .createUpdate(SAVE)
                    .bind("code", prefectureCode)
                    .bind("host", server.host())
                    .bind("port", server.port())
                    .bind("security", server.security().name())
                    .bind("sender", server.sender())
                    .bind("username", server.username())
                    .bind("password", kept)
                    .bind("now", clock.instant())
                    .execute();
            ControlAudit.record(transaction, act);
            JobRequest keep = new JobRequest.KeepPrefecture(prefectureCode);
            new Jobs(control, clock).enqueue(transaction, Place.prefecture(prefectureCode), keep, act.actorId());
        });
    }

    private MailServer ofInstallation() {
        return new MailServer(
                relays.installationHost(),
                relays.installationPort(),
                MailServer.Security.valueOf(
                        settings.optional("kasane.mail.security").orElse("none").toUpperCase(Locale.ROOT)),
                settings.optional("kasane.mail.sender").orElse("kasane@localhost.localdomain"),
                settings.optional("kasane.mail.username").orElse(null),
                settings.optional("kasane.mail.password").orElse(null));
    }

    private @Nullable String opened(String prefectureCode, byte @Nullable [] kept) {
        return kept == null ? null : keys.openText(purpose(prefectureCode), kept);
    }

    /** What a prefecture's mail password is sealed for. */
    public static String purpose(String prefectureCode) {
        return "prefecture:" + prefectureCode + ":mail";
    }
}
