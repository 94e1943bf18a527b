package jp.kasane.web.prefecture.programmes;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;

/**
 * The form of a programme, new or kept.
 *
 * @param back where one goes without saving
 * @param version what a change is made on; 0 for a new one
 * @param towns those that can be excluded by name
 * @param answered rows of what towns have answered: they stay as they are called
 * @param touched the row, or the kind of row, that the last button was about; else empty
 * @param overtaken what somebody else has kept meanwhile and differs from what was typed
 */
public record ProgrammeFormPage(
        Frame frame,
        String action,
        String back,
        ProgrammeFields fields,
        int version,
        List<Choice> years,
        List<Choice> kinds,
        List<Choice> towns,
        Set<String> answered,
        String touched,
        List<Difference> overtaken)
        implements Page {

    /** A field as it is kept and as it was typed. */
    public record Difference(String label, String theirs, String mine) {}

    /**
     * A row of the form.
     *
     * @param name what its fields begin with
     * @param number its place, from 1
     * @param last whether none comes after it
     * @param touched whether the last button was about it
     * @param answered whether towns have answered it, so that nobody takes it away
     */
    public record Row(String name, int number, boolean last, boolean touched, boolean answered) {}

    ProgrammeFormPage saying(Notice notice) {
        return new ProgrammeFormPage(
                frame.saying(List.of(notice)),
                action,
                back,
                fields,
                version,
                years,
                kinds,
                towns,
                answered,
                touched,
                overtaken);
    }

    @Override
    public String template() {
        return "prefecture/programmes/form.jte";
    }

    public Field f(String name) {
        return fields.of(name);
    }

    public List<Row> rows(String kind) {
        List<String> rows = fields.typed().rows(kind);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(
                        rows.get(i),
                        i + 1,
                        i == rows.size() - 1,
                        rows.get(i).equals(touched),
                        answered.contains(rows.get(i))))
                .toList();
    }

    public boolean hasRoom(String kind) {
        return fields.typed().hasRoom(kind);
    }

    /** Whether a row of the kind was just taken away. */
    public boolean touchedKind(String kind) {
        return touched.equals(kind);
    }

    public List<String> weights() {
        return KeptProgramme.goals().stream()
                .map(goal -> "weight." + goal.name())
                .toList();
    }

    /** Whether somebody weighs otherwise than usual, or tried to. */
    public boolean weighed() {
        return weights().stream()
                .map(this::f)
                .anyMatch(field -> field.wrong() || !field.shown().isEmpty());
    }

    /** The one box of a question that is answered by ticking it. */
    public List<Choice> box(String key) {
        return List.of(Choice.of(TypedProgramme.TICKED, frame.t(key)));
    }

    public List<FieldError> errors() {
        return fields.errors();
    }

    @Override
    public int status() {
        return overtaken.isEmpty() ? errors().isEmpty() ? 200 : 422 : 409;
    }
}
