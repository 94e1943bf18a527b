package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Afterwards;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.prefecture.planning.Untaking;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Tone;

/**
 * Taking back a plan that was taken: what it would do, and what of it stayed once it was done.
 *
 * @param outlook what becomes of the half-days that a repair withdrew
 */
record TakingBack(PrefectureVisit visit, Situation now, Run run, Words words, Map<Afterwards, Set<HalfDay>> outlook) {

    /** Ticked by whoever says that it may go back. */
    static Field sure(PrefectureVisit visit) {
        return Field.of("sure", visit.t("planning.untake"));
    }

    /** Empty: it was not taken, neither a visit nor a half-day of it would go back, or the programme has ended. */
    Optional<RunPage.Undo> offered(String href, Field sure) {
        if (run.state() != Run.State.TAKEN || now.programme().ended()) {
            return Optional.empty();
        }
        Untaking untaking = untaking();
        return untaking.back().isEmpty() && outlook.keySet().stream().noneMatch(Afterwards::changes)
                ? Optional.empty()
                : Optional.of(new RunPage.Undo(href, what(untaking), sure));
    }

    private Untaking untaking() {
        return new Untaking(now, run.found().taken());
    }

    private List<String> what(Untaking untaking) {
        int back = untaking.back().size();
        long nowhere =
                untaking.back().stream().filter(one -> one.before() == null).count();
        List<String> what = new ArrayList<>();
        what.add(back == 0 ? visit.t("planning.untake.no-visit") : visit.t("planning.untake.back", back));
        if (nowhere > 0) {
            what.add(visit.t("planning.untake.nowhere", nowhere));
        }
        if (!untaking.stays().isEmpty()) {
            what.add(visit.t("planning.untake.stays", untaking.stays().size()));
        }
        what.addAll(halfDays());
        return what;
    }

    private List<String> halfDays() {
        List<String> lines = new ArrayList<>();
        outlook.forEach((afterwards, halves) ->
                lines.add(visit.t("planning.untake.offers." + afterwards.name(), halves.size())));
        return lines;
    }

    /** What a plan that was taken back left as it was; and of one that cannot be, which half-days are put right by hand. */
    List<Notice> told() {
        List<Notice> told = new ArrayList<>();
        if (run.state() != Run.State.TAKEN) {
            stayed().ifPresent(told::add);
            halfDays(Tone.WARNING, "planning.untaken.offers", run.found().withdrawn())
                    .ifPresent(told::add);
        } else if (offered("", sure(visit)).isEmpty()) {
            Set<HalfDay> some = new TreeSet<>();
            outlook.forEach((afterwards, halves) -> {
                if (afterwards != Afterwards.OFFERED) {
                    some.addAll(halves);
                }
            });
            halfDays(Tone.INFO, "planning.untake.by-hand", some).ifPresent(told::add);
        }
        return told;
    }

    private Optional<Notice> stayed() {
        List<Moved> stayed = run.found().taken();
        return stayed.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        visit.t("planning.untaken.stayed", stayed.size()),
                        words.joined(words.stayed(stayed)) + " " + visit.t("planning.untaken.stayed.text")));
    }

    /** Nobody offers half-days for whoever is not sent any more. */
    private Optional<Notice> halfDays(Tone tone, String key, Set<HalfDay> some) {
        AdviserRecord adviser = run.found().asked().trouble() instanceof Trouble.Ill ill
                ? now.advisers().get(ill.adviser())
                : null;
        if (some.isEmpty() || adviser == null || adviser.retired()) {
            return Optional.empty();
        }
        Link days = new Link(
                visit.t("planning.untaken.days"), visit.href("dispatch/advisers/" + adviser.id() + "/availability"));
        String listed = words.joined(words.halfDays(some));
        return Optional.of(
                new Notice(tone, visit.t(key, some.size()), visit.t(key + ".text", adviser.name(), listed), days));
    }
}
