package jp.kasane.web.town.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.Intake;

/** Consultations as rows and cells: dates in ISO for other systems, choices in words, a concealed address as a mark only. */
record ExportTable(Words words, List<ConsultationSheet> sheets) {

    private static final List<String> COLUMNS = List.of(
            "list.number",
            "intake.received_on",
            "intake.received_at",
            "intake.channel",
            "intake.relation",
            "intake.contact_name",
            "intake.person_name",
            "intake.person_kana",
            "intake.born_on",
            "intake.address",
            "intake.fields",
            "intake.urgency",
            "intake.body",
            "intake.next_step",
            "intake.next_due",
            "record.state");

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(key -> words.m().t(key)).toList());
        sheets.forEach(sheet -> rows.add(row(sheet)));
        return rows;
    }

    private List<String> row(ConsultationSheet sheet) {
        Intake intake = sheet.intake();
        Intake.AboutWhom person = intake.aboutWhom();
        return List.of(
                sheet.number(),
                intake.received().on().toString(),
                words.time(intake.received().at()),
                words.choice(intake.received().channel()),
                words.choice(intake.contact().relation()),
                intake.contact().name(),
                person.name(),
                person.kana(),
                Objects.toString(person.bornOn(), ""),
                sheet.addressHidden() ? words.m().t("record.address.hidden") : person.address(),
                words.all(intake.fields()),
                words.choice(intake.urgency()),
                intake.body(),
                words.choice(intake.nextStep().kind()),
                Objects.toString(intake.nextStep().due(), ""),
                words.choice(sheet.state()));
    }

    /** The 受付番号 of a row of the file; the first row is the heading. */
    String number(int row) {
        return row < 2 ? "" : sheets.get(row - 2).number();
    }

    String column(int column) {
        return words.m().t(COLUMNS.get(column - 1));
    }
}
