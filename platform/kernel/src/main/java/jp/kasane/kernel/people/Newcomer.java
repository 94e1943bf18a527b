package jp.kasane.kernel.people;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.text.TypedText;

/**
 * Somebody who is to be invited, as typed. Names are kept exactly as typed but for the space around them; user names and mail
 * addresses in small letters, as the identity server keeps them.
 *
 * @param kana how the name is read; empty where nobody said so
 */
public record Newcomer(String name, String kana, String email, String username) {

    private static final int KANA = 120;

    public Newcomer {
        name = name.strip();
        kana = kana.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        username = username.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with an entry about a person; each has its words and its remedy. */
    public enum Problem {
        NAME,
        KANA,
        EMAIL,
        USERNAME,
        /** The user name belongs to somebody with another mail address. */
        USERNAME_TAKEN,
        /** The mail address belongs to somebody with another user name. */
        EMAIL_TAKEN
    }

    /** What can be said without looking anybody up. */
    public Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (!FirstAdministrator.nameFits(name)) {
            problems.add(Problem.NAME);
        }
        if (!kana.isEmpty() && !TypedText.namesSomething(kana, KANA)) {
            problems.add(Problem.KANA);
        }
        if (!FirstAdministrator.emailFits(email)) {
            problems.add(Problem.EMAIL);
        }
        if (!FirstAdministrator.usernameFits(username)) {
            problems.add(Problem.USERNAME);
        }
        return problems;
    }
}
