package jp.kasane.web.town.consultations;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.forms.TypedForm;

/** Choosing, field by field, between what somebody else saved and what one typed. */
final class Choices {

    private static final String MINE = "mine.";
    private static final String CHOOSE = "choose.";

    private Choices() {}

    static boolean made(MultivaluedMap<String, String> sent) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith(MINE));
    }

    static String first(MultivaluedMap<String, String> sent, String name, String otherwise) {
        String text = sent.getFirst(name);
        return text == null ? otherwise : text;
    }

    /** Mine where I chose mine or nothing was in question, theirs where I chose theirs. */
    static TypedForm merged(MultivaluedMap<String, String> sent, ConsultationSheet theirs) {
        TypedForm merged = FormFields.typedIn(sent, MINE);
        TypedForm saved = IntakeForm.write(theirs.intake());
        for (String field : IntakeForm.ORDER) {
            if ("theirs".equals(sent.getFirst(CHOOSE + field))) {
                merged = merged.with(field, saved.all(field).toArray(String[]::new));
            }
        }
        return merged;
    }

    static List<ConflictPage.Row> offered(Words words, ConsultationSheet theirs, TypedForm mine) {
        TypedForm saved = IntakeForm.write(theirs.intake());
        FieldWords shown = new FieldWords(words);
        List<ConflictPage.Row> rows = new ArrayList<>();
        for (String field : IntakeForm.ORDER) {
            if (theirs.addressHidden()
                    && Set.of(IntakeForm.ADDRESS, IntakeForm.CONCEALED).contains(field)) {
                continue;
            }
            rows.add(new ConflictPage.Row(
                    field,
                    words.m().t("intake." + field),
                    shown.asTyped(field, saved.all(field)),
                    shown.asTyped(field, mine.all(field)),
                    mine.all(field)));
        }
        return rows;
    }
}
