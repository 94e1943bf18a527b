package jp.kasane.kernel.definition;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number: whole, or with decimals; never an exponent, never more digits than anything countable has. */
final class NumberKind implements Kind {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    /** More than this is no number that somebody wrote with a unit, a comma or in wide letters. */
    private static final int LONGEST = 40;

    private static final Pattern MEANT = Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\\.[0-9]{1,9})?)"
            + " ?([\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}%ー]{0,10})");

    /** What follows a number and says how much it is, or how it is meant: no unit. */
    private static final Pattern NO_UNIT = Pattern.compile("[百千万億兆割以超未]");

    private static final Pattern RAISED = Pattern.compile("[\\u00B2\\u00B3\\u00B9\\u2070-\\u209F]");

    private final boolean whole;

    NumberKind(boolean whole) {
        this.whole = whole;
    }

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (!(tree instanceof Tree.Leaf leaf) || leaf.form() != Tree.Form.NUMBER) {
            complain(tree, path, findings);
            return null;
        }
        if (!form().matcher(leaf.text()).matches()) {
            findings.add(leaf, path, whole ? "number.whole" : "number.form");
            return null;
        }
        return whole ? (Object) Integer.valueOf(leaf.text()) : plain(new BigDecimal(leaf.text()));
    }

    private Pattern form() {
        return whole ? WHOLE : DECIMAL;
    }

    private void complain(Tree tree, String path, Findings findings) {
        String typed = tree instanceof Tree.Leaf leaf && leaf.text().length() <= LONGEST ? leaf.text() : "";
        Matcher meant = MEANT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        String number = meant.matches() ? meant.group(1).replace(",", "") : "";
        if (!form().matcher(number).matches()
                || RAISED.matcher(typed).find()
                || NO_UNIT.matcher(meant.group(2)).find()) {
            findings.add(tree, path, "number.expected");
        } else if (meant.group(2).isEmpty()) {
            findings.add(tree, path, number.equals(typed) ? "number.quoted" : "number.meant", number);
        } else {
            findings.add(tree, path, "number.unit", number, meant.group(2));
        }
    }

    /** 66.0 is 66: one number has one form. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public Tree write(Object value) {
        return Tree.Leaf.number(words(value));
    }

    @Override
    public String words(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public Tree schema(SchemaBook book) {
        return SchemaBook.type(whole ? "integer" : "number");
    }
}
