package jp.kasane.mutants;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One guard of the product and how it is taken out: the text it consists of, what is left in its place, and the tests of which at
 * least one must notice.
 *
 * @param id short and never reused, as {@code session.idle}
 * @param area the heading it stands under
 * @param says what it keeps from happening, a sentence
 * @param module folder of the module whose code it is
 * @param file end of the path of its file below the module's {@code src/main}
 * @param taken the text, found exactly once in the file, however it is broken into lines
 * @param instead what is left
 * @param testModule folder of the module whose tests notice
 * @param tests classes, or {@code class#method}, by the end of their path
 */
public record Guard(
        String id,
        String area,
        String says,
        String module,
        String file,
        String taken,
        String instead,
        String testModule,
        List<String> tests) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public Guard {
        tests = List.copyOf(tests);
        if (!ID.matcher(id).matches()) {
            throw new ListWrong("a guard's name is like session.idle, not " + id);
        }
        if (says.isBlank() || module.isBlank() || file.isBlank() || taken.isBlank() || tests.isEmpty()) {
            throw new ListWrong("the guard " + id + " is not described to the end");
        }
        if (words(taken).equals(words(instead))) {
            throw new ListWrong("the guard " + id + " is not taken out: what is left is the same");
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
