package jp.kasane.web.town.consultations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.consultations.IntakeForm;

/** What stands in a field of the intake form, in words: choices by their names, dates and texts as they were typed. */
record FieldWords(Words words) {

    private static final Set<String> OF_A_LIST = Set.of(
            IntakeForm.CHANNEL, IntakeForm.RELATION, IntakeForm.URGENCY, IntakeForm.NEXT_STEP, IntakeForm.FIELDS);
    private static final Set<String> DAYS = Set.of(IntakeForm.RECEIVED_ON, IntakeForm.BORN_ON, IntakeForm.NEXT_DUE);

    String asTyped(String field, List<String> texts) {
        if (field.equals(IntakeForm.CONCEALED)) {
            return words.m()
                    .t(texts.isEmpty() || texts.get(0).isEmpty() ? "intake.concealed.no" : "intake.concealed.yes");
        }
        return texts.stream()
                .map(text -> OF_A_LIST.contains(field) ? label(field, text) : text.replace("\r\n", "\n"))
                .sorted()
                .collect(Collectors.joining(words.m().t("list.and")));
    }

    /** As {@link #asTyped}, but days as the reader's language writes them. */
    String read(String field, List<String> texts) {
        if (DAYS.contains(field)
                && texts.size() == 1
                && JapaneseDates.parse(texts.get(0)) instanceof DateReading.Read day) {
            return words.date(day.date());
        }
        return asTyped(field, texts);
    }

    private String label(String field, String name) {
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
