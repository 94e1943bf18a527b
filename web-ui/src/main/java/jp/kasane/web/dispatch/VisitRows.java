package jp.kasane.web.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.dispatch.DispatchPage.VisitRow;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Messages;
import jp.kasane.web.visits.VisitWords;

/** Visits as lines of a list, the next first; those without a day last. */
public record VisitRows(Messages m, Map<String, Programme> programmes, Map<String, AdviserRecord> advisers) {

    public static VisitRows of(Messages m, List<Programme> programmes, List<AdviserRecord> advisers) {
        return new VisitRows(
                m,
                programmes.stream().collect(Collectors.toMap(Programme::id, Function.identity())),
                advisers.stream().collect(Collectors.toMap(AdviserRecord::id, Function.identity())));
    }

    private static final Comparator<VisitRecord> ORDER = Comparator.comparing(
                    (VisitRecord visit) ->
                            Optional.ofNullable(visit.at()).map(Placement::at).orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(VisitRecord::request)
            .thenComparingInt(VisitRecord::number);

    /** @param where one is read */
    public List<VisitRow> rows(List<VisitRecord> visits, Function<VisitRecord, String> where) {
        return visits.stream().sorted(ORDER).map(visit -> row(visit, where)).toList();
    }

    private VisitRow row(VisitRecord visit, Function<VisitRecord, String> where) {
        Optional<Placement> at = Optional.ofNullable(visit.at());
        Optional<Programme> programme = Optional.ofNullable(programmes.get(visit.programme()));
        String number = m.t("request.visit.number", visit.number());
        return new VisitRow(
                programme.map(Programme::title).orElse(""),
                programme
                        .flatMap(one -> one.settings()
                                .stage(Optional.ofNullable(visit.stage()).orElse("")))
                        .map(StageSetting::title)
                        .map(stage -> number + " " + stage)
                        .orElse(number),
                at.map(this::when).orElse(visit.state() == VisitState.CANCELLED ? "" : m.t("request.visit.none")),
                at.flatMap(one -> Optional.ofNullable(advisers.get(one.adviser())))
                        .map(AdviserRecord::name)
                        .orElse(""),
                new Chip(
                        VisitWords.tone(visit.state()),
                        m.t("visits.state." + visit.state().name())),
                visit.state() == VisitState.UNPLANNED ? Optional.empty() : Optional.of(where.apply(visit)));
    }

    private String when(Placement at) {
        return new RequestWords(m).day(at.at().day()) + " "
                + m.t("request.half." + at.at().half().name());
    }
}
