package jp.kasane.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.people.Terms;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** The questions about a role: which, under which title, for what, from when to when. */
public final class TermsForm {

    private final Messages messages;
    private final Place.Kind kind;
    private final Typed typed;
    private Field role;
    private Field post;
    private Field purpose;
    private Field from;
    private Field to;

    TermsForm(PlaceVisit visit, Typed typed) {
        this(visit.visit().messages(), visit.place().kind(), typed);
    }

    /** @param kind where the role is to be held: a town's roles are none of a prefecture's, and the other way round */
    TermsForm(Messages messages, Place.Kind kind, Typed typed) {
        this.messages = messages;
        this.kind = kind;
        this.typed = typed;
        this.role = field("role").mandatory();
        this.post = field("post").hint(messages.t("people.post.hint"));
        this.purpose = field("purpose").mandatory().hint(messages.t("people.purpose.hint"));
        this.from = field("from").hint(messages.t("people.from.hint"));
        this.to = field("to").hint(messages.t("people.to.hint"));
    }

    private Field field(String name) {
        return Field.of(name, messages.t("people." + name)).value(typed.of(name));
    }

    /** What was asked for, if every answer does. */
    Optional<Terms> read(LocalDate today) {
        Optional<StandardRole> chosen = StandardRole.named(typed.of("role")).filter(one -> one.placeKind() == kind);
        if (chosen.isEmpty()) {
            role = role.error(messages.t("people.wrong.role"));
        }
        if (!GrantOrder.postFits(typed.of("post"))) {
            post = post.error(messages.t("people.wrong.post"));
        }
        if (!GrantOrder.wordsFit(typed.of("purpose"))) {
            purpose = purpose.error(messages.t("people.wrong.purpose"));
        }
        LocalDate begins = typed.has("from") ? date("from").orElse(null) : today;
        LocalDate ends = date("to").orElse(null);
        from = typed.has("from") && begins == null ? from.error(messages.t("people.wrong.date")) : from;
        to = typed.has("to") && ends == null ? to.error(messages.t("people.wrong.date")) : to;
        if (fields().stream().anyMatch(Field::wrong) || chosen.isEmpty() || begins == null) {
            return Optional.empty();
        }
        @Nullable String title = typed.has("post") ? typed.of("post") : null;
        return Optional.of(new Terms(chosen.get(), title, typed.of("purpose"), begins, ends));
    }

    private Optional<LocalDate> date(String name) {
        return typed.has(name) && JapaneseDates.parse(typed.of(name)) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    /** Puts a refusal beside the question it is about. */
    void refused(GrantOutcome.Reason reason) {
        String words = messages.t("people.refused." + reason.name());
        switch (reason) {
            case BEGINS_IN_THE_PAST -> from = from.error(words);
            case ENDS_BEFORE_IT_BEGINS, ENDS_IN_THE_PAST -> to = to.error(words);
            default -> role = role.error(words);
        }
    }

    List<Field> fields() {
        return new ArrayList<>(List.of(role, post, purpose, from, to));
    }

    public Field role() {
        return role;
    }

    public Field post() {
        return post;
    }

    public Field purpose() {
        return purpose;
    }

    public Field from() {
        return from;
    }

    public Field to() {
        return to;
    }
}
