package jp.kasane.kernel.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A code of the 全国地方公共団体コード: two digits of the prefecture, three of the municipality (000 for the prefecture
 * itself) and a check digit. A code whose check digit or prefecture is wrong cannot exist; what people type goes through
 * {@link #parse}.
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final int[] WEIGHTS = {6, 5, 4, 3, 2};
    private static final int PREFECTURES = 47;

    public MunicipalityCode {
        if (!SIX_DIGITS.matcher(value).matches() || !namesPrefecture(value) || !endsInItsCheckDigit(value)) {
            throw new IllegalArgumentException("Not a municipality code: " + value);
        }
    }

    /** Reads what a person typed: full-width digits and spaces are fine, a wrong or missing check digit is refused. */
    public static CodeReading parse(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (FIVE_DIGITS.matcher(digits).matches()) {
            return new CodeReading.Refused(CodeReading.Reason.FIVE_DIGITS, meantByFive(digits));
        }
        if (!SIX_DIGITS.matcher(digits).matches()) {
            return new CodeReading.Refused(CodeReading.Reason.MALFORMED, List.of());
        }
        if (!namesPrefecture(digits)) {
            return new CodeReading.Refused(CodeReading.Reason.NO_SUCH_PREFECTURE, List.of());
        }
        if (!endsInItsCheckDigit(digits)) {
            List<MunicipalityCode> right = List.of(completing(digits.substring(0, 5)));
            return new CodeReading.Refused(CodeReading.Reason.WRONG_CHECK_DIGIT, right);
        }
        return new CodeReading.Read(new MunicipalityCode(digits));
    }

    /** The code made of the first five digits and the check digit that belongs to them. */
    public static MunicipalityCode completing(String fiveDigits) {
        return new MunicipalityCode(fiveDigits + checkDigit(fiveDigits));
    }

    /** The check digit of the first five digits (総務省「全国地方公共団体コード仕様」). */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }

    /** The prefecture that this place lies in; of a prefecture, itself. */
    public MunicipalityCode prefecture() {
        return completing(value.substring(0, 2) + "000");
    }

    public boolean isPrefecture() {
        return value.startsWith("000", 2);
    }

    /** The check digit of this code, its last. */
    public int checkDigit() {
        return value.charAt(5) - '0';
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    // Five digits are either a code without its check digit or one whose leading zero a spreadsheet swallowed.
    private static List<MunicipalityCode> meantByFive(String digits) {
        List<MunicipalityCode> meant = new ArrayList<>();
        if (namesPrefecture(digits)) {
            meant.add(completing(digits));
        }
        String restored = "0" + digits;
        if (namesPrefecture(restored) && endsInItsCheckDigit(restored)) {
            meant.add(new MunicipalityCode(restored));
        }
        return meant;
    }

    private static boolean namesPrefecture(String digits) {
        int prefecture = Integer.parseInt(digits.substring(0, 2));
        return prefecture >= 1 && prefecture <= PREFECTURES;
    }

    private static boolean endsInItsCheckDigit(String digits) {
        return digits.charAt(5) - '0' == checkDigit(digits);
    }
}
