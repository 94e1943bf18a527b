package jp.kasane.web.dispatch;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.web.page.Choice;

/** Choices that an officer worded: in a form each goes by a name made of its words, so that a form of yesterday never picks another. */
public final class Picks {

    private static final int LONG = 12;

    private Picks() {}

    public static List<Choice> of(List<String> words) {
        return words.stream().distinct().map(one -> Choice.of(id(one), one)).toList();
    }

    public static String id(String words) {
        return "c" + Sha256.of(words).substring(0, LONG);
    }

    /** Whether somebody who has only the name of a choice has this. */
    static boolean isId(String typed) {
        return typed.matches("c[0-9a-f]{" + LONG + "}");
    }

    /** What goes by that name; empty if nothing does any more. */
    public static Optional<String> words(List<String> among, String id) {
        return among.stream().filter(one -> id(one).equals(id)).findFirst();
    }
}
