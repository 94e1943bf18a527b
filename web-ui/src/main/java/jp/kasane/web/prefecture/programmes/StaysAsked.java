package jp.kasane.web.prefecture.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.programmes.Answered;
import jp.kasane.web.gate.PrefectureVisit;

/**
 * The form of a programme that takes away what towns have answered: what was taken away stands there again, and each field says what stays.
 *
 * @param wrong what is wrong, by field
 */
record StaysAsked(TypedProgramme typed, Map<String, List<String>> wrong) {

    /** @param kept the form as it would be without anything typed */
    static StaysAsked of(PrefectureVisit visit, TypedProgramme typed, TypedProgramme kept, List<Answered> lost) {
        TypedProgramme whole = typed;
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (Answered one : lost) {
            whole = switch (one.what()) {
                case SUBJECT -> whole.withRow("subject." + one.id(), kept);
                case QUESTION -> whole.withRow("question." + one.id(), kept);
                default -> whole;
            };
            String words = String.join(visit.t("programme.listed"), one.words());
            wrong.computeIfAbsent(field(one, typed), name -> new ArrayList<>())
                    .add(visit.t("programme.answered." + one.what(), words));
        }
        return new StaysAsked(whole, wrong);
    }

    private static String field(Answered one, TypedProgramme typed) {
        return switch (one.what()) {
            case SUBJECT -> "subject." + one.id() + ".title";
            case FIRST_SUBJECTS -> typed.filled("subject").get(0) + ".title";
            case QUESTION -> "question." + one.id() + ".title";
            case CHOICES, FIRST_CHOICES -> "question." + one.id() + ".choices";
            case REQUIRED -> "question." + one.id() + ".required";
            case GROUP -> "tiedToGroup";
        };
    }
}
