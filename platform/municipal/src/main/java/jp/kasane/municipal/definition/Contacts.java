package jp.kasane.municipal.definition;

import java.util.regex.Pattern;
import jp.kasane.kernel.definition.DefinitionFormat;

/**
 * Telephone numbers, addresses of mail and of pages, postal codes: what leads to one place's people and stays there when words are
 * copied.
 */
final class Contacts {

    /** What is said in their place. */
    static final String LEFT_OUT = "（連絡先は写していません）";

    /** The same in a text that would become too long: shorter than any contact. */
    static final String LEFT_OUT_SHORT = "（略）";

    private static final String DASH = "[\\s\\-‐‑‒–—―─−－﹣ーｰ・･·.．()（）]{1,4}";
    private static final String DIGIT = "\\p{Nd}";
    private static final String END = "(?!" + DIGIT + ")";

    /** No digit before it; and as many digits in all as a number with its area has, so that dates and lists of numbers stay. */
    private static final String AREA = "(?<!" + DIGIT + ")(?=[(（]?" + digits("10,11") + ")[(（]?[0０]" + DIGIT + "{1,4}";

    /** A number without its area is known by what stands before it, and is not how many of something there are. */
    private static final String LOCAL =
            DIGIT + "{1,4}" + DASH + DIGIT + "{4}(?!" + DIGIT + "|[件回人名年月日時分歳度円%％]|世帯|[かカヵケヶ箇]所)";

    private static final String BEFORE_LOCAL =
            "(?<=(?:電話|TEL|ＴＥＬ|℡|☎|☏|FAX|ＦＡＸ|ファクス|ファックス|ファクシミリ|携帯|直通|連絡先)(?:番号)?[\\s:：.．は(（]{0,3})";

    private static final String LETTER = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９";
    private static final String NAME = "[" + LETTER + "][" + LETTER + "\\-－]*";
    private static final String HOST = "(?<![" + LETTER + ".．\\-－])" + NAME + "(?:[.．]" + NAME + ")*+";
    private static final String PATH = "[" + LETTER + "\\-－._．＿~:：/／?？#＃\\[\\]@＠!$&＆'*+,;=＝%％]";

    private static final Pattern CONTACT = Pattern.compile(
            String.join(
                    "|",
                    "(?:(?:https?|ｈｔｔｐｓ?)[:：](?://|／／)|(?:www|ｗｗｗ)[.．])" + PATH + "+",
                    "(?<![" + LETTER + ".．+_＿\\-－])[" + LETTER + ".．+_＿\\-－]+[@＠]" + NAME + "(?:[.．]" + NAME + ")+",
                    HOST + "(?<=[.．](?:jp|com|net|org|info|ｊｐ|ｃｏｍ|ｎｅｔ|ｏｒｇ|ｉｎｆｏ))(?:[/／]" + PATH + "*)?",
                    "(?:〒|郵便番号[\\s:：は]{0,3})\\s*" + DIGIT + "{3}(?:" + DASH + ")?" + DIGIT + "{4}" + END,
                    "(?<!" + DIGIT + ")(?=[+＋]?" + digits("11,13") + ")[+＋]?[8８][1１]" + DASH + "(?:[0０]" + DASH + ")?"
                            + DIGIT + "{1,4}" + DASH + DIGIT + "{1,4}" + DASH + DIGIT + "{3,4}" + END,
                    AREA + "(?:" + DASH + DIGIT + "{1,4}" + DASH + DIGIT + "{3,4}|" + DASH + DIGIT + "{5,8}|" + DIGIT
                            + "{5,9})" + END,
                    BEFORE_LOCAL + LOCAL + "(?:[、，,・/／]\\s?" + LOCAL + ")*"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Contacts() {}

    /** So many digits, whatever divides them. */
    private static String digits(String many) {
        return "(?:" + DIGIT + "(?:" + DASH + ")?){" + many + "}" + END;
    }

    /** The text without them, no longer than the format allows. */
    static String leftOutOf(String text) {
        String without = CONTACT.matcher(text).replaceAll(LEFT_OUT);
        return without.codePointCount(0, without.length()) <= DefinitionFormat.LONGEST_TEXT
                ? without
                : CONTACT.matcher(text).replaceAll(LEFT_OUT_SHORT);
    }
}
