package jp.kasane.web.accesslog;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** Who looked at a person's records, to be printed for that person. */
public record InquiryPage(
        Frame frame,
        String base,
        Field asked,
        boolean byName,
        Optional<List<Candidate>> candidates,
        List<Section> sections,
        List<String> unknown,
        Optional<String> exportHref,
        String printed)
        implements Page {

    /** A record that may be the person's. */
    public record Candidate(String id, String number, String name, String kana, String received, boolean chosen) {}

    /** All lines about one record. */
    public record Section(String id, String number, List<Row> rows, boolean cut) {}

    /** One line: when, who under which role and post, what, why. */
    public record Row(String when, String machineWhen, String who, String role, String post, String what, String why) {}

    @Override
    public String template() {
        return "accesslog/inquiry.jte";
    }
}
