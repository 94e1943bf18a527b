package jp.kasane.web.accesslog;

import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Typed;

/**
 * Whose records are asked for: by name or reading by whoever may list records, by number by everybody who reads the log; and which
 * of them were picked.
 */
record InquiryAsked(TownVisit visit, Typed typed) {

    private static final int LONGEST = 200;
    private static final int MOST = 20;

    boolean byName() {
        return visit.may(Right.RECORD_LIST);
    }

    String words() {
        return typed.of("q");
    }

    /** Whether there is something to look for by name. */
    boolean searches() {
        return byName() && !words().isEmpty() && TypedText.of(words(), LONGEST) instanceof TypedText.Accepted;
    }

    /** The receipt numbers that were picked, or typed by whoever knows no names. */
    List<String> numbers() {
        Stream<String> typedNumbers = byName() ? Stream.of() : Stream.of(words().split("[\\s\u3000,、，]+"));
        return Stream.concat(typed.all("number").stream().map(String::strip), typedNumbers)
                .filter(number -> !number.isEmpty())
                .filter(number -> TypedText.of(number, LONGEST) instanceof TypedText.Accepted)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
