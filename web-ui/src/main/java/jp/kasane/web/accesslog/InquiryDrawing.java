package jp.kasane.web.accesslog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.accesslog.AccessLog;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.consultations.ListedConsultation;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;

/** Puts together the page for a resident's question. */
record InquiryDrawing(TownVisit visit, InquiryAsked asked, Clock clock) {

    /** @param ids the records picked, by their numbers */
    InquiryPage page(
            Map<String, String> ids,
            Optional<List<ListedConsultation>> candidates,
            Map<String, List<LogEntry>> about,
            InquiryLines lines) {
        String base = visit.href("access-log/inquiry");
        return new InquiryPage(
                visit.frame(visit.t("inquiry.title"), new Link(visit.t("accesslog.title"), visit.href("access-log"))),
                base,
                Field.of("q", visit.t(asked.byName() ? "inquiry.q" : "inquiry.q.number"))
                        .hint(visit.t(asked.byName() ? "inquiry.q.hint" : "inquiry.q.number.hint"))
                        .value(asked.words()),
                asked.byName(),
                candidates.map(
                        found -> found.stream().map(one -> candidate(one, ids)).toList()),
                ids.entrySet().stream()
                        .map(one -> section(
                                one.getKey(), one.getValue(), about.getOrDefault(one.getValue(), List.of()), lines))
                        .toList(),
                asked.numbers().stream()
                        .filter(number -> !ids.containsKey(number))
                        .toList(),
                Optional.of(base + "/export.csv" + query(ids))
                        .filter(href -> visit.may(Right.AUDIT_EXPORT) && !ids.isEmpty()),
                visit.t(
                        "print.printed",
                        lines.words().when(clock.instant()),
                        visit.visit().user().displayName()));
    }

    private static String query(Map<String, String> ids) {
        return "?"
                + ids.keySet().stream()
                        .map(number -> LogAsked.part("number", number))
                        .collect(Collectors.joining("&"));
    }

    private InquiryPage.Candidate candidate(ListedConsultation one, Map<String, String> ids) {
        return new InquiryPage.Candidate(
                "record-" + one.id(),
                one.number(),
                one.personName().isBlank() ? visit.t("record.nameless") : one.personName(),
                one.personKana(),
                JapaneseDates.full(one.receivedOn(), visit.visit().language().locale()),
                ids.containsKey(one.number()));
    }

    private static InquiryPage.Section section(String number, String id, List<LogEntry> entries, InquiryLines lines) {
        return new InquiryPage.Section(
                "lines-" + id,
                number,
                entries.stream().map(lines::row).toList(),
                entries.size() == AccessLog.MOST_ABOUT);
    }
}
