package jp.kasane.municipal.profile;

import jp.kasane.municipal.forms.TypedForm;

/**
 * A statement as the database keeps it: as somebody would have typed it. It is read back as it was accepted, whatever the form may
 * ask for today.
 */
final class StoredStatement {

    private StoredStatement() {}

    static String write(Statement statement) {
        return FigureForm.write(statement).toJson();
    }

    static Statement read(String json) {
        TypedForm kept = TypedForm.fromJson(json);
        return new Statement(
                kept.text(FigureForm.LABEL),
                value(kept),
                kept.text(FigureForm.UNIT),
                new AsOf(kept.text(FigureForm.AS_OF)),
                new Source(kept.text(FigureForm.DOCUMENT), kept.text(FigureForm.PLACE)),
                Origin.valueOf(kept.text(FigureForm.ORIGIN)),
                kept.text(FigureForm.NOTE));
    }

    private static PublishedValue value(TypedForm kept) {
        String why = kept.text(FigureForm.EMPTINESS);
        return why.isEmpty()
                ? new PublishedValue.Stated(kept.text(FigureForm.VALUE))
                : new PublishedValue.Empty(Emptiness.valueOf(why));
    }
}
