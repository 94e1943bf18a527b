package jp.kasane.web.prefecture.programmes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Messages;

/** The questions about a programme with what was typed and what is wrong with it. */
final class ProgrammeFields {

    private static final Pattern IN_ROW = Pattern.compile("(stage|subject|question|exclusion)\\.[^.]+\\.");
    private static final Set<String> MANDATORY = Set.of(
            "title",
            "year",
            "kind",
            "from",
            "until",
            "applyFrom",
            "applyUntil",
            "stage.title",
            "question.title",
            "exclusion.town",
            "exclusion.reason");

    private final Messages m;
    private final TypedProgramme typed;
    private final Map<String, List<String>> wrong;

    ProgrammeFields(Messages m, TypedProgramme typed, Map<String, List<String>> wrong) {
        this.m = m;
        this.typed = typed;
        this.wrong = wrong;
    }

    TypedProgramme typed() {
        return typed;
    }

    Field of(String name) {
        String general = general(name);
        Field field = Field.of(name, m.t("programme.field." + general))
                .value(typed.text(name))
                .errors(wrong.getOrDefault(name, List.of()));
        String hint = "programme.hint." + general;
        field = m.has(hint) ? field.hint(m.t(hint)) : field;
        return MANDATORY.contains(general) ? field.mandatory() : field;
    }

    /** The name of a row's field without its key. */
    private static String general(String name) {
        return IN_ROW.matcher(name).replaceFirst("$1.");
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        wrong.forEach((name, texts) -> texts.forEach(text -> errors.add(new FieldError(name, text))));
        return errors;
    }

    /** What differs between what was typed and what somebody else has kept meanwhile. */
    List<ProgrammeFormPage.Difference> against(TypedProgramme theirs) {
        List<ProgrammeFormPage.Difference> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(typed.values().keySet());
        names.addAll(theirs.values().keySet());
        for (String name : names) {
            String mine = typed.text(name);
            String other = theirs.text(name);
            if (m.has("programme.field." + general(name)) && !mine.equals(other)) {
                differences.add(new ProgrammeFormPage.Difference(label(name, theirs), other, mine));
            }
        }
        return differences;
    }

    private String label(String name, TypedProgramme theirs) {
        String label = m.t("programme.field." + general(name));
        if (!IN_ROW.matcher(name).lookingAt()) {
            return label;
        }
        String row = name.substring(0, name.lastIndexOf('.'));
        String title = typed.text(row + ".title").isEmpty() ? theirs.text(row + ".title") : typed.text(row + ".title");
        return m.t("programme.row." + row.substring(0, row.indexOf('.')), title, label);
    }
}
