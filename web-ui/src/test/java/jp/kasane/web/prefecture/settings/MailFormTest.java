package jp.kasane.web.prefecture.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.MailServer.Security;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormTest {

    private static final MailServer KEPT =
            new MailServer("old.example.jp", 25, Security.NONE, "old@example.jp", "kasane", "kept");

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
        assertThat(form().read(Optional.empty()))
                .contains(new MailServer(
                        "mail.example.jp", 587, Security.STARTTLS, "kasane@example.jp", "kasane", "new"));
    }

    @Test
    void keepsThePasswordThatWasNotTypedAnew() {
        typed.put("password", "");

        assertThat(form().read(Optional.of(KEPT)).orElseThrow().password()).isEqualTo("kept");
    }

    @Test
    void forgetsThePasswordWithTheUserName() {
        typed.put("username", "");
        typed.put("password", "");

        assertThat(form().read(Optional.of(KEPT)).orElseThrow().password()).isNull();
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

        assertThat(form.read(Optional.empty())).isEmpty();
        assertThat(form.of(name).wrong()).isTrue();
        assertThat(Field.errorsOf(form.fields())).hasSize(1);
    }

    @Test
    void neverShowsThePasswordAgain() {
        typed.put("host", "");
        MailForm form = form();
        form.read(Optional.empty());

        assertThat(form.of("password").shown()).isEmpty();
    }
}
