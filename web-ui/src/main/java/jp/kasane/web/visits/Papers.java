package jp.kasane.web.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.visits.Reply;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.prefecture.visits.VisitPapers;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PlaceVisit;

/** The papers of a visit as pages show them: the homework of the visit before, the report, the town's view. */
public final class Papers {

    private final VisitPapers papers;
    private final PlaceVisit at;
    private final String prefecture;

    Papers(VisitPapers papers, PlaceVisit at, String prefecture) {
        this.papers = papers;
        this.at = at;
        this.prefecture = prefecture;
    }

    public Optional<Report> report(VisitRecord visit) {
        return papers.report(prefecture, visit.id());
    }

    public Optional<Reply> reply(VisitRecord visit) {
        return papers.reply(prefecture, visit.id());
    }

    /** Those there are, the homework of the visit before first. */
    public List<Paper> of(VisitRecord visit) {
        List<Paper> all = new ArrayList<>();
        papers.before(prefecture, visit).ifPresent(before -> homework(before).ifPresent(all::add));
        report(visit).ifPresent(one -> all.add(shown(one)));
        reply(visit).ifPresent(one -> all.add(shown(one)));
        return all;
    }

    /** What the town was to do until this visit, and what it says it did. */
    private Optional<Paper> homework(VisitRecord before) {
        return report(before).map(report -> {
            String done = reply(before).map(Reply::homeworkDone).orElse("");
            return new Paper(
                    "before",
                    at.t("visits.paper.before", VisitWords.when(at, before.at())),
                    List.of(
                            line("homework", report.text().homework()),
                            line("done", done),
                            line("next", report.text().next())));
        });
    }

    private Paper shown(Report report) {
        Report.Text text = report.text();
        return new Paper(
                "report",
                at.t("visits.paper.report", VisitWords.moment(at, report.at())),
                List.of(
                        line("findings", text.findings()),
                        line("advice", text.advice()),
                        line("homework", text.homework()),
                        line("next", text.next())));
    }

    private Paper shown(Reply reply) {
        return new Paper(
                "reply",
                at.t("visits.paper.reply", VisitWords.moment(at, reply.at())),
                List.of(line("view", reply.view()), line("done", reply.homeworkDone())));
    }

    private Paper.Line line(String name, String text) {
        return new Paper.Line(at.t("visits.field." + name), text);
    }
}
