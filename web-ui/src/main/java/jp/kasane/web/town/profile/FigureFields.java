package jp.kasane.web.town.profile;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.municipal.profile.Emptiness;
import jp.kasane.municipal.profile.FigureForm;
import jp.kasane.municipal.profile.Origin;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.ConflictRow;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;

/** The fields of one figure as they are asked: label, help, what was typed, what is wrong. */
public record FigureFields(ProfileWords words, TypedForm typed, List<Problem> problems) {

    /** What was typed travels along under this prefix while somebody chooses between two versions. */
    static final String TYPED = "typed.";

    private static final String CHOOSE = "choose.";
    private static final Set<String> REQUIRED = Set.of(FigureForm.LABEL, FigureForm.ORIGIN);
    private static final Map<String, Class<? extends Enum<?>>> CHOICES =
            Map.of(FigureForm.EMPTINESS, Emptiness.class, FigureForm.ORIGIN, Origin.class);

    public FigureFields {
        problems = List.copyOf(problems);
    }

    /** What was typed into the form's own fields; anything else that was sent is left out. */
    static TypedForm typedIn(MultivaluedMap<String, String> sent) {
        return typedIn(sent, "");
    }

    private static TypedForm typedIn(MultivaluedMap<String, String> sent, String prefix) {
        TypedForm typed = TypedForm.empty();
        for (String field : FigureForm.ORDER) {
            String text = sent.getFirst(prefix + field);
            if (text != null) {
                typed = typed.with(field, text);
            }
        }
        return typed;
    }

    static boolean chosen(MultivaluedMap<String, String> sent) {
        return sent.containsKey(TYPED + FigureForm.LABEL);
    }

    /** Mine where I chose mine or nothing was in question, theirs where I chose theirs. */
    static TypedForm merged(MultivaluedMap<String, String> sent, TypedForm theirs) {
        TypedForm merged = typedIn(sent, TYPED);
        for (String field : FigureForm.ORDER) {
            if ("theirs".equals(sent.getFirst(CHOOSE + field))) {
                merged = merged.with(field, theirs.text(field));
            }
        }
        return merged;
    }

    public Field of(String name) {
        Field field = Field.of(name, label(name)).value(typed.text(name));
        if (words.m().has("profile.field." + name + ".hint")) {
            field = field.hint(words.m().t("profile.field." + name + ".hint"));
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
                        problem.field(), words.m().t("intake.error", label(problem.field()), words.problem(problem))))
                .toList();
    }

    public List<Choice> emptinesses() {
        return choices(Emptiness.values());
    }

    public List<Choice> origins() {
        return Arrays.stream(Origin.values())
                .map(one -> new Choice(
                        one.name(), words.choice(one), words.m().t("profile.origin." + one.name() + ".explained")))
                .toList();
    }

    private List<Choice> choices(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> Choice.of(one.name(), words.choice(one)))
                .toList();
    }

    /** Theirs and mine, field by field. */
    List<ConflictRow> against(TypedForm theirs) {
        return FigureForm.ORDER.stream()
                .map(field -> new ConflictRow(
                        field, label(field), shown(field, theirs.text(field)), shown(field, typed.text(field))))
                .toList();
    }

    private String label(String name) {
        return words.m().t("profile.field." + name);
    }

    private String shown(String field, String text) {
        Class<? extends Enum<?>> type = CHOICES.get(field);
        if (type == null) {
            return text.replace("\r\n", "\n");
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .map(words::choice)
                .findFirst()
                .orElse(field.equals(FigureForm.EMPTINESS) ? words.m().t("profile.emptiness.none") : text);
    }
}
