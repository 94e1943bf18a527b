package jp.kasane.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/t/023035/", "/t/023035/consultations?q=%E3%81%82&page=2", "/login/done"})
    void keepsAPathOfOurs(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "t/023035",
                "/t/023035#//x",
                "/t/%",
                "/t/今別町",
                "/logout",
                "/login?return=/",
                "/login/callback?code=1"
            })
    void turnsAnythingElseIntoTheFrontPage(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo("/");
    }

    @Test
    void refusesToBeMadeOfAnythingElse() {
        assertThatThrownBy(() -> new ReturnPath("//evil.example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnAddressLongerThanTheDatabaseKeeps() {
        assertThat(ReturnPath.of("/" + "a".repeat(500)).value()).isEqualTo("/");
    }

    @Property
    void neverNamesAnotherHost(@ForAll String anything) {
        String value = ReturnPath.of("/" + anything).value();
        assertThat(value).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        assertThat(value.chars()).allMatch(c -> c > ' ' && c < 0x7f);
    }
}
