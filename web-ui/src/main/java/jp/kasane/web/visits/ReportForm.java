package jp.kasane.web.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Typed;

/** The questions of a visit's report, as the adviser answers them or the officer for one who does not sign in. */
public record ReportForm(List<Field> fields) {

    private static final List<String> PARTS = List.of("findings", "advice", "homework", "next");

    public ReportForm {
        fields = List.copyOf(fields);
    }

    /** With what was typed, and what is wrong with it. */
    public static ReportForm typed(PlaceVisit at, Typed typed) {
        return new ReportForm(PARTS.stream()
                .map(part -> VisitField.text(at, typed, part, Report.Text.LONGEST, mandatory(part)))
                .toList());
    }

    /** With what was reported before. */
    public static ReportForm kept(PlaceVisit at, Optional<Report> report) {
        Report.Text text = report.map(Report::text).orElse(new Report.Text("", "", "", ""));
        List<String> texts = List.of(text.findings(), text.advice(), text.homework(), text.next());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            String part = PARTS.get(i);
            fields.add(VisitField.empty(at, part, mandatory(part)).value(texts.get(i)));
        }
        return new ReportForm(fields);
    }

    private static boolean mandatory(String part) {
        return part.equals("findings") || part.equals("advice");
    }

    public boolean wrong() {
        return fields.stream().anyMatch(Field::wrong);
    }

    /** What was answered. */
    public Report.Text text() {
        List<String> texts = fields.stream().map(Field::shown).toList();
        return new Report.Text(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
    }
}
