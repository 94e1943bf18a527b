package jp.kasane.web.prefecture.programmes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kasane.kernel.time.FiscalYear;
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

    /**
     * What differs between what was typed and what somebody else has kept meanwhile, in the words of the form.
     *
     * @param towns their names by their codes
     */
    List<ProgrammeFormPage.Difference> against(TypedProgramme theirs, Map<String, String> towns) {
        List<ProgrammeFormPage.Difference> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(typed.values().keySet());
        names.addAll(theirs.values().keySet());
        for (String name : names) {
            if (m.has("programme.field." + general(name)) && !typed.text(name).equals(theirs.text(name))) {
                differences.add(new ProgrammeFormPage.Difference(
                        label(name, theirs), shown(name, theirs, towns), shown(name, typed, towns)));
            }
        }
        return differences;
    }

    /** What a side answers, as its choice is called; nothing where it has no such row. */
    private String shown(String name, TypedProgramme side, Map<String, String> towns) {
        String value = side.text(name);
        if (IN_ROW.matcher(name).lookingAt() && !side.rows().contains(row(name))) {
            return "";
        }
        return switch (general(name)) {
            case "year" ->
                value.matches(ProgrammeDesk.YEARS)
                        ? ProgrammeDesk.year(m, new FiscalYear(Integer.parseInt(value)))
                        : value;
            case "kind" -> m.has("programme.kind." + value) ? m.t("programme.kind." + value) : value;
            case "tiedToGroup" -> m.t(value.isEmpty() ? "programme.group.no" : "programme.group.yes");
            case "fieldsRequired" -> m.t(value.isEmpty() ? "programme.fields.should" : "programme.fields.must");
            case "question.required" -> m.t(value.isEmpty() ? "programme.asked.may" : "programme.asked.must");
            case "exclusion.town" -> towns.getOrDefault(value, value);
            default -> value;
        };
    }

    private static String row(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private String label(String name, TypedProgramme theirs) {
        String label = m.t("programme.field." + general(name));
        if (!IN_ROW.matcher(name).lookingAt()) {
            return label;
        }
        String row = row(name);
        String title = typed.text(row + ".title").isEmpty() ? theirs.text(row + ".title") : typed.text(row + ".title");
        return m.t("programme.row." + row.substring(0, row.indexOf('.')), title, label);
    }
}
