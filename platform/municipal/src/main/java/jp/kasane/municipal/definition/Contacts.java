package jp.kasane.municipal.definition;

import java.util.regex.Pattern;

/** Telephone numbers, addresses of mail and of pages, postal codes: what leads to one place's people and stays there when words are copied. */
final class Contacts {

    /** What is said in their place. */
    static final String LEFT_OUT = "（連絡先は写していません）";

    private static final String DASH = "[\\s\\-‐‑‒–—−－ー()（）]{1,2}";
    private static final String DIGIT = "\\p{Nd}";
    private static final Pattern CONTACT = Pattern.compile(String.join(
            "|",
            "(?:https?://|www\\.)[\\p{Alnum}\\-._~:/?#\\[\\]@!$&'*+,;=%]+",
            "[\\p{Alnum}.+_-]+[@＠][\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+",
            "〒\\s*" + DIGIT + "{3}[\\-－‐]" + DIGIT + "{4}",
            "[+＋]?81" + DASH + DIGIT + "{1,4}" + DASH + DIGIT + "{1,4}" + DASH + DIGIT + "{3,4}(?!" + DIGIT + ")",
            "(?<!" + DIGIT + ")[(（]?[0０]" + DIGIT + "{1,4}" + DASH + DIGIT + "{1,4}" + DASH + DIGIT + "{3,4}(?!" + DIGIT
                    + ")",
            "(?<!" + DIGIT + ")[0０]" + DIGIT + "{9,10}(?!" + DIGIT + ")"));

    private Contacts() {}

    /** The text without them. */
    static String leftOutOf(String text) {
        return CONTACT.matcher(text).replaceAll(LEFT_OUT);
    }
}
