package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntakePageTest {

    private static final String PAGE = """
            <form action="/language"><input type="hidden" name="_csrf" value="other"></form>
            <form action="/t/023035/consultations" method="post" data-draft="/t/023035/drafts/01D">
              <input type="hidden" name="_csrf" value="token"><input type="hidden" name="draft" value="01D">
              <input type="checkbox" name="concealed" value="yes"><textarea name="body"></textarea>
            </form>
            """;

    @Test
    void keepsWhatThePageGives() {
        IntakePage page = IntakePage.read(PAGE);
        assertThat(page.action()).isEqualTo("/t/023035/consultations");
        assertThat(page.draftAction()).isEqualTo("/t/023035/drafts/01D");
        assertThat(page.filled(3))
                .containsEntry("_csrf", "token")
                .containsEntry("draft", "01D")
                .containsEntry("person_name", IntakePage.nameOf(3))
                .doesNotContainKey("concealed");
    }

    @Test
    void refusesAPageWithoutTheForm() {
        assertThatThrownBy(() -> IntakePage.read("<p>sign in first</p>")).isInstanceOf(IllegalStateException.class);
    }
}
