package jp.kasane.web.prefecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.page.Typed;

/**
 * With which arrangement a new town begins, as asked and as answered. What was typed comes back as typed, also under an answer that was not
 * chosen.
 */
record BeginningForm(Typed typed) {

    static final String KIND = "arrangement";
    static final String TEMPLATE = "arrangement.template";
    static final String FILE = "arrangement.file";
    static final String FROM = "arrangement.from";

    /** Where an arrangement comes from. */
    enum Kind {
        NONE,
        TEMPLATE,
        FILE
    }

    /** What is not one of ours is as if nothing had been chosen. */
    Kind kind() {
        String chosen = typed.of(KIND);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(Kind.NONE);
    }

    String template() {
        return typed.of(TEMPLATE);
    }

    String from() {
        return typed.of(FROM);
    }

    SentFile file() {
        return SentFile.of(typed, FILE);
    }

    /** @param wrong what is wrong, by field */
    BeginningFields fields(PrefectureVisit visit, Map<String, List<String>> wrong) {
        return new BeginningFields(
                field(visit, KIND, wrong).values(List.of(kind().name())),
                field(visit, TEMPLATE, wrong).value(template()),
                field(visit, FILE, wrong).hint(visit.t("file.content.hint")).value(file().shown()),
                file().name(),
                field(visit, FROM, wrong)
                        .hint(visit.t("onboarding.arrangement.from.hint"))
                        .value(from()));
    }

    private static Field field(PrefectureVisit visit, String name, Map<String, List<String>> wrong) {
        return Field.of(name, visit.t("onboarding." + name)).errors(wrong.getOrDefault(name, List.of()));
    }
}
