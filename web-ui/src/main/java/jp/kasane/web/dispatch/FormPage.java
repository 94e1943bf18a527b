package jp.kasane.web.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * The form of an application: a new one, a draft, or one about which the prefecture has asked something.
 *
 * @param version of the application that the form was made from; 0: there is none yet
 * @param asked what the prefecture asks
 * @param reply where it is answered in words; only where something was asked
 * @param now what stands there since somebody else changed it meanwhile; empty: nobody did
 * @param refused whether it was refused as a whole: what was typed is there to be copied
 */
public record FormPage(
        Frame frame,
        String action,
        List<Detail> programme,
        RequestForm form,
        int version,
        Optional<String> asked,
        Optional<Field> reply,
        List<Detail> now,
        boolean refused)
        implements Page {

    public FormPage {
        programme = List.copyOf(programme);
        now = List.copyOf(now);
    }

    static FormPage fresh(Frame frame, String action, List<Detail> programme, RequestForm form, boolean refused) {
        return new FormPage(frame, action, programme, form, 0, Optional.empty(), Optional.empty(), List.of(), refused);
    }

    public List<FieldError> errors() {
        List<FieldError> errors =
                new ArrayList<>(reply.map(one -> Field.errorsOf(List.of(one))).orElse(List.of()));
        errors.addAll(form.errors());
        return errors;
    }

    @Override
    public String template() {
        return "dispatch/form.jte";
    }

    @Override
    public int status() {
        return now.isEmpty() && !refused ? errors().isEmpty() ? 200 : 422 : 409;
    }
}
