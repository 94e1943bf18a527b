package jp.kasane.web.town.consultations;

import java.util.List;
import java.util.Map;
import jp.kasane.municipal.consultations.Consultations;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A list leaves as a file: in which encoding, and why. Characters that the encoding lacks are shown before the file is made.
 *
 * @param asked the question of the list, which travels with the form
 */
public record ExportPage(
        Frame frame,
        Map<String, String> asked,
        String action,
        String back,
        long total,
        Field encoding,
        List<Choice> encodings,
        Field purpose,
        List<Lost> lost,
        List<FieldError> errors)
        implements Page {

    public ExportPage {
        lost = List.copyOf(lost);
    }

    /** A character the encoding lacks, and in which record it stands. */
    public record Lost(String character, String code, String number, String column) {}

    @Override
    public String template() {
        return "town/consultations/export.jte";
    }

    /** More than one file carries: nothing is left out silently, the list has to be narrowed. */
    public boolean tooMany() {
        return total > Consultations.LARGEST_EXPORT;
    }

    public int most() {
        return Consultations.LARGEST_EXPORT;
    }

    @Override
    public int status() {
        return errors.isEmpty() && !tooMany() ? 200 : 422;
    }
}
