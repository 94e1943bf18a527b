package jp.kasane.web.prefecture.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.MailServer.Security;
import jp.kasane.kernel.mail.Relays;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormTest {

    private static final MailServer KEPT =
            new MailServer("mail.example.jp", 587, Security.STARTTLS, "old@example.jp", "kasane", "kept");
    private static final Relays RELAYS = relays("mail.example.jp:587,mail.example.jp:465,other.example.jp:587");

    private static Relays relays(String list) {
        Properties operators = new Properties();
        operators.setProperty("kasane.mail.relays", list);
        return Relays.of(new Settings("test", operators));
    }

    private final Map<String, String> typed = new HashMap<>(Map.of(
            "host", "mail.example.jp",
            "port", "587",
            "security", "STARTTLS",
            "sender", "kasane@example.jp",
            "username", "kasane",
            "password", "new"));

    private MailForm form() {
        return new MailForm(Messages.in(Language.JAPANESE), new Typed(new MultivaluedHashMap<>(typed)));
    }

    @Test
    void readsAServer() {
        assertThat(form().read(Optional.empty(), RELAYS))
                .contains(new MailServer(
                        "mail.example.jp", 587, Security.STARTTLS, "kasane@example.jp", "kasane", "new"));
    }

    @Test
    void keepsThePasswordThatWasNotTypedAnew() {
        typed.put("password", "");

        assertThat(form().read(Optional.of(KEPT), RELAYS).orElseThrow().password())
                .isEqualTo("kept");
    }

    @ParameterizedTest
    @CsvSource({"host,other.example.jp", "port,465", "security,NONE", "username,somebody"})
    void neverSendsTheKeptPasswordAnywhereButWhereItWasKeptFor(String name, String changed) {
        typed.put("password", "");
        typed.put(name, changed);
        MailForm form = form();

        assertThat(form.read(Optional.of(KEPT), RELAYS)).isEmpty();
        assertThat(form.of("password").wrong()).isTrue();
        typed.put("password", "new");
        assertThat(form().read(Optional.of(KEPT), RELAYS).orElseThrow().password())
                .isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({"host,evil.example.com", "host,127.0.0.1", "port,25"})
    void sendsNoMailThroughAServerThatTheOperatorDoesNotName(String name, String chosen) {
        typed.put(name, chosen);
        MailForm form = form();

        assertThat(form.read(Optional.empty(), RELAYS)).isEmpty();
        assertThat(form.of("host").wrong()).isTrue();
    }

    @Test
    void saysWhichServersThereAreToChooseFrom() {
        assertThat(form().naming(RELAYS).of("host").hint()).contains("127.0.0.1:25", "other.example.jp:587");
    }

    @Test
    void forgetsThePasswordWithTheUserName() {
        typed.put("username", "");
        typed.put("password", "");

        assertThat(form().read(Optional.of(KEPT), RELAYS).orElseThrow().password())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "host,bad host!",
        "host,''",
        "port,0",
        "port,70000",
        "port,二十五",
        "security,OPEN",
        "sender,nobody",
        "sender,''"
    })
    void saysWhichAnswerDoesNotDo(String name, String wrong) {
        typed.put(name, wrong);
        MailForm form = form();

        assertThat(form.read(Optional.empty(), RELAYS)).isEmpty();
        assertThat(form.of(name).wrong()).isTrue();
        assertThat(Field.errorsOf(form.fields())).hasSize(1);
    }

    @Test
    void neverShowsThePasswordAgain() {
        typed.put("host", "");
        MailForm form = form();
        form.read(Optional.empty(), RELAYS);

        assertThat(form.of("password").shown()).isEmpty();
    }
}
