package jp.kasane.web.prefecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.municipal.definition.Beginnings;
import jp.kasane.municipal.definition.Part;
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
    static final String TOWN = "arrangement.town";
    static final String PARTS = "arrangement.parts";
    static final String FILE = "arrangement.file";
    static final String FROM = "arrangement.from";

    /** Where an arrangement comes from. */
    enum Kind {
        NONE,
        TEMPLATE,
        TOWN,
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

    String town() {
        return typed.of(TOWN);
    }

    String from() {
        return typed.of(FROM);
    }

    SentFile file() {
        return SentFile.of(typed, FILE);
    }

    /** The parts chosen; until a choice was sent, all that can be copied and do not come near persons. */
    Set<Part> parts() {
        List<String> names = typed.all(PARTS);
        boolean unsent = !typed.has(KIND);
        return Beginnings.COPIED.stream()
                .filter(part -> unsent ? !part.isNearPersons() : names.contains(part.name()))
                .collect(Collectors.toSet());
    }

    /** @param wrong what is wrong, by field */
    BeginningFields fields(PrefectureVisit visit, Map<String, List<String>> wrong) {
        return new BeginningFields(
                field(visit, KIND, wrong).values(List.of(kind().name())),
                field(visit, TEMPLATE, wrong).value(template()),
                field(visit, FILE, wrong).hint(visit.t("file.content.hint")).value(file().shown()),
                file().name(),
                field(visit, TOWN, wrong).value(town()),
                field(visit, PARTS, wrong)
                        .hint(visit.t("onboarding.arrangement.parts.hint"))
                        .values(parts().stream().map(Part::name).toList()),
                field(visit, FROM, wrong)
                        .hint(visit.t("onboarding.arrangement.from.hint"))
                        .value(from()));
    }

    private static Field field(PrefectureVisit visit, String name, Map<String, List<String>> wrong) {
        return Field.of(name, visit.t("onboarding." + name)).errors(wrong.getOrDefault(name, List.of()));
    }
}
