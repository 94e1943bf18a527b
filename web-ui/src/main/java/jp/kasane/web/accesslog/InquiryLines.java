package jp.kasane.web.accesslog;

import java.util.List;
import jp.kasane.kernel.accesslog.LogEntry;

/** Lines of the log as a resident reads them: with the post of who acted, without the numbers of the machinery. */
record InquiryLines(LogWords words, Posts posts) {

    InquiryPage.Row row(LogEntry entry) {
        AccessLogPage.Row row = words.row(entry);
        String what = row.shown().isEmpty() ? row.what() : row.what() + " " + row.shown();
        return new InquiryPage.Row(
                row.when(), row.machineWhen(), row.who(), row.role(), posts.at(entry), what, row.why());
    }

    List<String> cells(String number, LogEntry entry) {
        InquiryPage.Row row = row(entry);
        return List.of(number, words.cells(entry).get(0), row.who(), row.role(), row.post(), row.what(), row.why());
    }
}
