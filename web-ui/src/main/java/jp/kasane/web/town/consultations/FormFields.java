package jp.kasane.web.town.consultations;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;

/** The fields of the intake form as they are asked: label, help, what was typed, what is wrong. */
public record FormFields(Words words, TypedForm typed, List<Problem> problems) {

    private static final Set<String> REQUIRED = Set.of(
            IntakeForm.RECEIVED_ON,
            IntakeForm.CHANNEL,
            IntakeForm.RELATION,
            IntakeForm.URGENCY,
            IntakeForm.BODY,
            IntakeForm.NEXT_STEP);

    public FormFields {
        problems = List.copyOf(problems);
    }

    /** What was typed into the form's own fields; anything else that was sent is left out. */
    static TypedForm typedIn(MultivaluedMap<String, String> sent) {
        return typedIn(sent, "");
    }

    static TypedForm typedIn(MultivaluedMap<String, String> sent, String prefix) {
        TypedForm typed = TypedForm.empty();
        for (String field : IntakeForm.ORDER) {
            List<String> texts = sent.get(prefix + field);
            if (texts != null) {
                typed = typed.with(field, texts.toArray(String[]::new));
            }
        }
        return typed;
    }

    public Field of(String name) {
        Field field = Field.of(name, words.m().t("intake." + name)).values(typed.all(name));
        if (words.m().has("intake." + name + ".hint")) {
            field = field.hint(words.m().t("intake." + name + ".hint"));
        }
        if (REQUIRED.contains(name)) {
            field = field.mandatory();
        }
        return field.errors(problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(words::problem)
                .toList());
    }

    /** The lines of the summary name the field, so that they can be read away from it. */
    public List<FieldError> errors() {
        return problems.stream()
                .map(problem -> new FieldError(
                        problem.field(),
                        words.m().t("intake.error", words.m().t("intake." + problem.field()), words.problem(problem))))
                .toList();
    }
}
