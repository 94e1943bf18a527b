package jp.kasane.kernel.jobs;

import java.util.regex.Pattern;
import jp.kasane.kernel.text.TypedText;

/**
 * Who will be the first to manage a town or a prefecture. Their grant is the only one that nobody there approved; it is void if
 * unused for 14 days.
 *
 * @param userId made when the work is asked for, so that a rerun meets the same person and makes no second one
 */
public record FirstAdministrator(String userId, String name, String email, String username) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z0-9-]{2,}");
    private static final int NAME_LENGTH = 120;

    public FirstAdministrator {
        check(nameFits(name), "a name has 1 to 120 characters, each of them visible text");
        check(emailFits(email), "an e-mail address has the form name@example.jp");
        check(usernameFits(username), "a user name has 3 to 60 of a-z 0-9 . _ - and begins with a letter or digit");
    }

    public static boolean nameFits(String name) {
        return TypedText.namesSomething(name, NAME_LENGTH);
    }

    public static boolean emailFits(String email) {
        return email.length() <= 254 && EMAIL.matcher(email).matches();
    }

    public static boolean usernameFits(String username) {
        return USERNAME.matcher(username).matches();
    }

    private static void check(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
