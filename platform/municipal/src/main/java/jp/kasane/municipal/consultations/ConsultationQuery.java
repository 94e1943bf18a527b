package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for. Every part may be left out; what is left out does not narrow.
 *
 * @param words names, readings, numbers or words, as typed; blank: no search
 * @param whose narrows to what the viewer was given, or recorded
 * @param overdueOn only open ones that should have been dealt with before that day
 */
public record ConsultationQuery(
        String words,
        @Nullable Field field,
        @Nullable Urgency urgency,
        States states,
        @Nullable Channel channel,
        Whose whose,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate overdueOn,
        Sort sort,
        boolean descending,
        int page) {

    /** Which states are listed. Voided ones are shown only when asked for. */
    public enum States {
        LIVING,
        OPEN,
        DONE,
        VOIDED
    }

    /** Whose records are listed. */
    public enum Whose {
        ANYBODY,
        ASSIGNED_TO_ME,
        RECORDED_BY_ME,
        UNASSIGNED
    }

    /** By what the list is ordered. */
    public enum Sort {
        RECEIVED,
        NUMBER,
        URGENCY,
        DUE
    }

    private static final int FURTHEST_PAGE = 100_000;

    public ConsultationQuery {
        if (page < 1 || page > FURTHEST_PAGE) {
            throw new IllegalArgumentException("pages count from 1");
        }
    }

    /** Everything that is not void, newest first. */
    public static ConsultationQuery newest() {
        return new ConsultationQuery(
                "", null, null, States.LIVING, null, Whose.ANYBODY, null, null, null, Sort.RECEIVED, true, 1);
    }

    public ConsultationQuery searching(String typed) {
        return new ConsultationQuery(
                typed, field, urgency, states, channel, whose, from, to, overdueOn, sort, descending, page);
    }

    public ConsultationQuery in(States wanted) {
        return new ConsultationQuery(
                words, field, urgency, wanted, channel, whose, from, to, overdueOn, sort, descending, page);
    }

    public ConsultationQuery of(Whose wanted) {
        return new ConsultationQuery(
                words, field, urgency, states, channel, wanted, from, to, overdueOn, sort, descending, page);
    }

    public ConsultationQuery touching(@Nullable Field wanted) {
        return new ConsultationQuery(
                words, wanted, urgency, states, channel, whose, from, to, overdueOn, sort, descending, page);
    }

    public ConsultationQuery sortedBy(Sort wanted, boolean down) {
        return new ConsultationQuery(
                words, field, urgency, states, channel, whose, from, to, overdueOn, wanted, down, page);
    }

    public ConsultationQuery overdue(LocalDate today) {
        return new ConsultationQuery(
                words, field, urgency, states, channel, whose, from, to, today, sort, descending, page);
    }

    public ConsultationQuery at(int wanted) {
        return new ConsultationQuery(
                words, field, urgency, states, channel, whose, from, to, overdueOn, sort, descending, wanted);
    }

    public boolean searches() {
        return !words.isBlank();
    }

    @Override
    public String toString() {
        return "query";
    }
}
