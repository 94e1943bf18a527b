package jp.kasane.admin.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/** Through which mail server a prefecture's mails go: its own settings, or the installation's until it has made some. */
final class MailServer {

    private static final int SMTP = 25;

    private final ControlDatabase control;
    private final KeyRing keys;
    private final Settings settings;

    MailServer(ControlDatabase control, KeyRing keys, Settings settings) {
        this.control = control;
        this.keys = keys;
        this.settings = settings;
    }

    /** As Keycloak takes them. */
    Map<String, String> of(String prefectureCode) {
        return own(prefectureCode).orElseGet(this::ofInstallation);
    }

    private Optional<Map<String, String>> own(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT host, port, security, sender, username, password FROM mail_setting"
                                        + " WHERE prefecture_code = :code")
                        .bind("code", prefectureCode)
                        .map((row, context) -> {
                            byte[] sealed = row.getBytes("password");
                            return smtp(
                                    row.getString("host"),
                                    row.getInt("port"),
                                    row.getString("security"),
                                    row.getString("sender"),
                                    row.getString("username"),
                                    sealed == null ? null : keys.openText(purpose(prefectureCode), sealed));
                        })
                        .findOne());
    }

    /** What a prefecture's mail password is sealed for. */
    static String purpose(String prefectureCode) {
        return "prefecture:" + prefectureCode + ":mail";
    }

    private Map<String, String> ofInstallation() {
        return smtp(
                settings.optional("kasane.mail.host").orElse("127.0.0.1"),
                settings.number("kasane.mail.port", SMTP),
                settings.optional("kasane.mail.security").orElse("NONE"),
                settings.optional("kasane.mail.sender").orElse("kasane@localhost.localdomain"),
                settings.optional("kasane.mail.username").orElse(null),
                settings.optional("kasane.mail.password").orElse(null));
    }

    private static Map<String, String> smtp(
            String host, int port, String security, String sender, @Nullable String user, @Nullable String password) {
        Map<String, String> smtp = new HashMap<>();
        smtp.put("host", host);
        smtp.put("port", Integer.toString(port));
        smtp.put("from", sender);
        smtp.put("fromDisplayName", "Kasane");
        smtp.put("starttls", Boolean.toString("STARTTLS".equalsIgnoreCase(security)));
        smtp.put("ssl", Boolean.toString("TLS".equalsIgnoreCase(security)));
        smtp.put("auth", Boolean.toString(user != null));
        if (user != null && password != null) {
            smtp.put("user", user);
            smtp.put("password", password);
        }
        return smtp;
    }
}
