package jp.kasane.web.town.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.municipal.consultations.ListedConsultation;
import jp.kasane.web.gate.TownVisit;

/** Listed consultations put into words. */
record Rows(TownVisit visit, Words words, Map<String, String> names, LocalDate today) {

    static Set<String> people(List<ListedConsultation> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.assignedTo())).collect(Collectors.toSet());
    }

    List<ListPage.Row> of(List<ListedConsultation> rows) {
        return rows.stream().map(this::row).toList();
    }

    private ListPage.Row row(ListedConsultation one) {
        String assigned = one.assignedTo();
        return new ListPage.Row(
                Desk.record(visit, one.id()),
                one.number(),
                words.brief(one.receivedOn()),
                one.personName().isBlank() ? visit.t("record.nameless") : one.personName(),
                one.personKana(),
                one.addressConcealed(),
                words.all(one.fields()),
                words.chip(one.urgency()),
                words.choice(one.nextStep()),
                words.brief(one.nextStepDue()),
                one.overdueOn(today),
                assigned == null ? visit.t("record.unassigned") : names.getOrDefault(assigned, visit.t("somebody")),
                words.chip(one.state()));
    }
}
