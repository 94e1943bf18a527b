package jp.kasane.web.page;

/**
 * A page, or a fragment of one, as a resource answers it: a record with everything its template shows, ready to be read out. The
 * template's one parameter is the record itself.
 */
public interface Page {

    /** The template that draws it, for example {@code home/landing.jte}. */
    String template();

    /** The status it is answered with. */
    default int status() {
        return 200;
    }
}
