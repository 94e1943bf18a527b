package jp.kasane.municipal.profile;

import java.util.List;
import jp.kasane.municipal.forms.TypedForm;

/** The fields of the form for one figure. */
public final class FigureForm {

    public static final String LABEL = "label";
    public static final String VALUE = "value";
    /** Empty if there is a value, otherwise the name of an {@link Emptiness}. */
    public static final String EMPTINESS = "emptiness";

    public static final String UNIT = "unit";
    public static final String AS_OF = "as_of";
    public static final String ORIGIN = "origin";
    public static final String DOCUMENT = "document";
    public static final String PLACE = "place";
    public static final String NOTE = "note";

    /** As asked, top to bottom. */
    public static final List<String> ORDER =
            List.of(LABEL, VALUE, EMPTINESS, UNIT, AS_OF, ORIGIN, DOCUMENT, PLACE, NOTE);

    private FigureForm() {}

    /** The statement as somebody would have typed it. */
    public static TypedForm write(Statement statement) {
        String value = statement.value() instanceof PublishedValue.Stated stated ? stated.text() : "";
        String emptiness = statement.value() instanceof PublishedValue.Empty empty
                ? empty.why().name()
                : "";
        return TypedForm.empty()
                .with(LABEL, statement.label())
                .with(VALUE, value)
                .with(EMPTINESS, emptiness)
                .with(UNIT, statement.unit())
                .with(AS_OF, statement.asOf().text())
                .with(ORIGIN, statement.origin().name())
                .with(DOCUMENT, statement.source().document())
                .with(PLACE, statement.source().place())
                .with(NOTE, statement.note());
    }
}
