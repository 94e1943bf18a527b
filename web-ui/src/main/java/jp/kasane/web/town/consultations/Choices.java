package jp.kasane.web.town.consultations;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.forms.TypedForm;

/** Choosing, field by field, between what somebody else saved and what one typed. */
final class Choices {

    private static final String MINE = "mine.";
    private static final String CHOOSE = "choose.";
    private static final Set<String> OF_A_LIST = Set.of(
            IntakeForm.CHANNEL, IntakeForm.RELATION, IntakeForm.URGENCY, IntakeForm.NEXT_STEP, IntakeForm.FIELDS);

    private Choices() {}

    static boolean made(MultivaluedMap<String, String> sent) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith(MINE));
    }

    static String first(MultivaluedMap<String, String> sent, String name, String otherwise) {
        String text = sent.getFirst(name);
        return text == null ? otherwise : text;
    }

    /** The version a correction was made on; one that was tampered with is older than any. */
    static long version(MultivaluedMap<String, String> sent) {
        String version = first(sent, "version", "0");
        return version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0;
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
        List<ConflictPage.Row> rows = new ArrayList<>();
        for (String field : IntakeForm.ORDER) {
            if (theirs.addressHidden()
                    && Set.of(IntakeForm.ADDRESS, IntakeForm.CONCEALED).contains(field)) {
                continue;
            }
            rows.add(new ConflictPage.Row(
                    field,
                    words.m().t("intake." + field),
                    shown(words, field, saved),
                    shown(words, field, mine),
                    mine.all(field)));
        }
        return rows;
    }

    private static String shown(Words words, String field, TypedForm form) {
        if (field.equals(IntakeForm.CONCEALED)) {
            return words.m().t(form.ticked(field) ? "intake.concealed.yes" : "intake.concealed.no");
        }
        return form.all(field).stream()
                .map(text -> OF_A_LIST.contains(field) ? label(words, field, text) : text.replace("\r\n", "\n"))
                .sorted()
                .collect(Collectors.joining(words.m().t("list.and")));
    }

    private static String label(Words words, String field, String name) {
        String type = switch (field) {
            case IntakeForm.CHANNEL -> "Channel";
            case IntakeForm.RELATION -> "Relation";
            case IntakeForm.URGENCY -> "Urgency";
            case IntakeForm.FIELDS -> "Field";
            default -> "Kind";
        };
        String key = "choice." + type + "." + name;
        return words.m().has(key) ? words.m().t(key) : name;
    }
}
