package jp.kasane.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.ModeOutcome;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.definition.Telling;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.mail.MailOutcome;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.people.Newcomer;
import jp.kasane.kernel.people.ReshuffleReport;
import jp.kasane.kernel.people.ReshuffleSheet;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.people.SignInAnswer;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer that the kernel can give has words in both languages. */
class WordsOfPeopleTest {

    static Stream<String> keys() {
        return Stream.of(
                        keys("people.refused.", GrantOutcome.Reason.values()),
                        keys("people.sign-in.", SignInAnswer.Reason.values()),
                        keys("people.mode.", ModeOutcome.Reason.values()),
                        keys("people.done.mode-", ModeOutcome.Act.values()),
                        keys("accesslog.action.SINGLE_OFFICER_", ModeOutcome.Act.values()),
                        keys("people.newcomer.", Newcomer.Problem.values()),
                        keys("people.standing.", RosterEntry.Standing.values()),
                        keys("people.state.", User.State.values()),
                        keys("reshuffle.effect.", ReshuffleReport.Kind.values()),
                        keys("reshuffle.unreadable.", ReshuffleSheet.Reason.values()),
                        keys("mail.failed.", MailOutcome.Reason.values()),
                        keys("mail.security.", MailServer.Security.values()),
                        keys("accesslog.action.", AuditEntry.Action.values()),
                        keys("job.failure.", JobFailure.values()),
                        keys("role.", StandardRole.values()),
                        keys("role.", StandardRole.values()).map(key -> key + ".explained"))
                .flatMap(all -> all);
    }

    private static Stream<String> keys(String family, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> family + value.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyAnswerHasWords(String key) {
        for (Language language : List.of(Language.JAPANESE, Language.ENGLISH)) {
            assertThat(Messages.in(language).has(key))
                    .as(key + " in " + language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void aRoleIsKnownByAnyOfItsNames(StandardRole role) {
        String japanese = Messages.in(Language.JAPANESE).t("role." + role.name());
        String english = Messages.in(Language.ENGLISH).t("role." + role.name());
        for (String name : List.of(japanese, english, english.toUpperCase(Locale.ROOT), role.name())) {
            assertThat(RosterWords.roleNamed(name)).as(name).contains(role);
        }
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void aDefinitionCallsARoleWhatThePagesCallIt(StandardRole role) {
        assertThat(Telling.title(role)).isEqualTo(Messages.in(Language.JAPANESE).t("role." + role.name()));
    }

    @Test
    void nothingIsNoRole() {
        assertThat(RosterWords.roleNamed("")).isEmpty();
        assertThat(RosterWords.roleNamed("町長")).isEmpty();
    }
}
