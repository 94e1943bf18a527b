package jp.kasane.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAdministratorTest {

    private static final String ID = "01JD0000000000000000000000";
    private static final String NAME = "架空 太郎";
    private static final String MAIL = "taro@example.invalid";
    private static final String USERNAME = "taro.kaku";

    @ParameterizedTest
    @ValueSource(strings = {"架空 太郎", "髙橋 𠮷子", "葛\uDB40\uDD00城 一", "ﾐﾎﾝ ﾊﾅｺ", "O'Neill"})
    void keepsANameExactly(String name) {
        assertThat(new FirstAdministrator(ID, name, MAIL, USERNAME).name()).isEqualTo(name);
    }

    @Test
    void countsCharactersOfANameAndNotTheirHalves() {
        assertThat(FirstAdministrator.nameFits("𠮷".repeat(120))).isTrue();
        assertThat(FirstAdministrator.nameFits("𠮷".repeat(121))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "　", "架空\n太郎", "架空\t太郎", "架空\u0000", "\u202E郎太", "架空\u2066", "架空\uFFFE", "架空\uD842"})
    void refusesANameThatCannotBeShownAsItIs(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FirstAdministrator(ID, name, MAIL, USERNAME))
                .withMessageNotContaining("架空");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.jp", "first.last+town@sub.example.jp", "o'neill@example.invalid", "a..b@example.jp"})
    void takesAnAddressThatMailServersTake(String email) {
        assertThat(FirstAdministrator.emailFits(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taro",
                "@example.jp",
                "taro@",
                "taro@example",
                "taro@@example.jp",
                "ta ro@example.jp",
                "taro@example.jp\nBcc: all@example.jp",
                "taro@example.jp, other@example.jp",
                "<taro@example.jp>",
                "taro\u202E@example.jp",
                "taro\u0000@example.jp",
                "架空@example.jp",
                "taro@例.jp"
            })
    void refusesWhatIsNoAddressOrMoreThanOne(String email) {
        assertThat(FirstAdministrator.emailFits(email)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstAdministrator(ID, NAME, email, USERNAME));
    }

    @Test
    void refusesAnAddressLongerThanMailAllows() {
        assertThat(FirstAdministrator.emailFits("a".repeat(64) + "@" + "b".repeat(180) + ".example"))
                .isTrue();
        assertThat(FirstAdministrator.emailFits("a".repeat(65) + "@example.jp")).isFalse();
        assertThat(FirstAdministrator.emailFits("a".repeat(64) + "@" + "b".repeat(180) + ".examples-x"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0ab", "taro.kaku-2_x"})
    void takesAUserName(String username) {
        assertThat(FirstAdministrator.usernameFits(username)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", ".abc", "-abc", "Taro", "ta ro", "tarō", "架空太郎", "abc\n", "abc'--", "abc\u202E"})
    void refusesAUserNameThatPeopleMistype(String username) {
        assertThat(FirstAdministrator.usernameFits(username)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstAdministrator(ID, NAME, MAIL, username));
    }

    @Test
    void boundsTheLengthOfAUserName() {
        assertThat(FirstAdministrator.usernameFits("a".repeat(60))).isTrue();
        assertThat(FirstAdministrator.usernameFits("a".repeat(61))).isFalse();
    }
}
