package jp.kasane.web.prefecture.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.planning.Plans;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Messages;
import jp.kasane.web.visits.VisitWords;
import org.jspecify.annotations.Nullable;

/** What a plan speaks of, by name: towns, advisers, stages, days. What is not there any more has words too. */
record Names(Messages m, Situation situation) {

    String town(String code) {
        return situation.towns().getOrDefault(code, code);
    }

    String adviser(String id) {
        AdviserRecord record = situation.advisers().get(id);
        if (record == null) {
            return m.t("planning.adviser.gone");
        }
        return record.retired() ? m.t("planning.adviser.retired", record.name()) : record.name();
    }

    /** 第1回 現状把握; without stages 第1回. */
    String stage(VisitRecord visit) {
        String number = m.t("planning.number", String.valueOf(visit.number()));
        if (visit.stage() == null) {
            return number;
        }
        return number + " "
                + situation
                        .programme()
                        .settings()
                        .stage(visit.stage())
                        .map(StageSetting::title)
                        .orElse(m.t("planning.stage.gone"));
    }

    String visit(VisitRecord visit) {
        return town(visit.town()) + " " + stage(visit);
    }

    /** Of one that does not count any more there may be no record. */
    String visit(String id) {
        VisitRecord record = situation.visits().get(id);
        return record == null
                ? situation.leftOut().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(this::visit)
                        .orElse(m.t("planning.visit.gone"))
                : visit(record);
    }

    String day(LocalDate day) {
        return JapaneseDates.full(day, m.language().locale());
    }

    String half(Half half) {
        return m.t("planning.half." + half.name());
    }

    String when(HalfDay at) {
        return day(at.day()) + " " + half(at.half());
    }

    String at(Placement at) {
        return when(at.at()) + " " + adviser(at.adviser());
    }

    String where(@Nullable Placement at) {
        return at == null ? m.t("planning.nowhere") : at(at);
    }

    Chip state(VisitRecord visit) {
        String half = visit.state() != VisitState.PROPOSED || visit.townAgreed() == visit.adviserAgreed()
                ? ""
                : visit.townAgreed() ? ".town" : ".adviser";
        return new Chip(
                VisitWords.tone(visit.state()),
                m.t("visits.state." + visit.state().name() + half));
    }

    /** Those who can still be sent. */
    List<Choice> advisers() {
        return situation.advisers().values().stream()
                .filter(one -> !one.retired())
                .sorted(Comparator.comparing(AdviserRecord::kana).thenComparing(AdviserRecord::id))
                .map(one -> Choice.of(one.id(), one.name()))
                .toList();
    }

    List<Choice> halves() {
        return List.of(
                Choice.of(Half.MORNING.name(), half(Half.MORNING)),
                Choice.of(Half.AFTERNOON.name(), half(Half.AFTERNOON)));
    }

    /** Those that have a place and may lose it. */
    List<Choice> movable() {
        return situation.visits().values().stream()
                .filter(one -> one.at() != null && !Plans.fixed(situation, one))
                .map(one -> Choice.of(one.id(), visit(one) + " " + at(Objects.requireNonNull(one.at()))))
                .toList();
    }
}
