package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programme.State;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Two programmes alike, and the same is done with both; but for one of them towns begin applications and send none. The prefecture gets the
 * same answers from both, whatever it does, and what the towns wrote is there in the end.
 */
class WhatTownsOnlyBeganTest {

    private static final int TRIES = 60;

    /** What somebody does. */
    enum Step {
        FORWARD,
        BACK,
        CHANGE,
        COPY,
        DELETE,
        /** Of one town, and it sends at once. */
        SEND,
        /** What was sent is withdrawn. */
        WITHDRAW,
        /** Of other towns, and nobody sends it. */
        BEGIN,
        SAVE,
        DISCARD;

        boolean unseen() {
            return compareTo(BEGIN) >= 0;
        }
    }

    @BeforeContainer
    static void open() {
        ATownApplies.open();
    }

    @AfterContainer
    static void close() {
        ATownApplies.close();
    }

    @BeforeTry
    void none() {
        ATownApplies.emptied();
    }

    /** What leads somewhere comes oftener. */
    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(Step.BACK, Step.FORWARD)),
                        Tuple.of(3, Arbitraries.of(Step.BEGIN, Step.SAVE, Step.DISCARD)),
                        Tuple.of(2, Arbitraries.of(Step.values())))
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    @Property(tries = TRIES)
    void thePrefectureIsAnsweredTheSameAndNothingTypedIsLost(
            @ForAll("steps") List<Step> steps, @ForAll Programme.Kind kind, @ForAll boolean open) {
        Years plain = new Years(kind, open);
        Years begun = new Years(kind, open);
        for (Step step : steps) {
            if (step.unseen()) {
                begun.unseen(step);
            } else {
                assertThat(begun.seen(step)).as("%s of %s", step, steps).isEqualTo(plain.seen(step));
            }
            assertThat(begun.known()).as("after %s of %s", step, steps).isEqualTo(plain.known());
        }
        begun.kept();
    }

    /** One programme and what becomes of it. */
    private static final class Years {

        private final String programme;
        private final List<String> drafts = new ArrayList<>();
        private Optional<String> sent = Optional.empty();

        Years(Programme.Kind kind, boolean open) {
            ProgrammeDraft draft =
                    kind == Programme.Kind.QUOTA ? AProgramme.quota(6, "000000") : AProgramme.onRequest(6);
            programme = open ? ATownApplies.opened(draft) : ATownApplies.programmes.make(draft, ATownApplies.officer);
        }

        private Optional<Programme> now() {
            return ATownApplies.programmes.find(ATownApplies.HERE, programme);
        }

        private int version() {
            return now().map(Programme::version).orElse(1);
        }

        /** What is answered to whoever does it. */
        Object seen(Step step) {
            return switch (step) {
                case FORWARD -> move(1);
                case BACK -> move(-1);
                case CHANGE -> change();
                case COPY -> copy();
                case DELETE -> ATownApplies.programmes.delete(programme, version(), ATownApplies.officer);
                case SEND -> send();
                default -> withdraw();
            };
        }

        private Object move(int by) {
            int to = now().map(one -> one.state().ordinal() + by).orElse(0);
            return to < 0 || to >= State.values().length
                    ? "there is none"
                    : ATownApplies.programmes.move(programme, version(), State.values()[to], ATownApplies.officer);
        }

        private ChangeOutcome change() {
            ProgrammeDraft draft = now().map(Programme::draft).orElseGet(() -> AProgramme.quota(6, "000000"));
            return ATownApplies.programmes.change(
                    programme,
                    version(),
                    new ProgrammeDraft(draft.year(), draft.title() + "改", draft.kind(), draft.settings()),
                    ATownApplies.officer);
        }

        private boolean copy() {
            Optional<String> copy = ATownApplies.programmes.copy(programme, ATownApplies.officer);
            copy.ifPresent(one -> ATownApplies.programmes.delete(one, 1, ATownApplies.officer));
            return copy.isPresent();
        }

        private String send() {
            RequestOutcome begun =
                    ATownApplies.requests.begin(ATownApplies.HERE, programme, ATownApplies.WHOLE, ATownApplies.town);
            if (!(begun instanceof Done done)) {
                return begun.toString();
            }
            sent = Optional.of(done.id());
            return ATownApplies.requests
                    .send(ATownApplies.seen(done.id()), ATownApplies.WHOLE, ATownApplies.town)
                    .getClass()
                    .getSimpleName();
        }

        private String withdraw() {
            return sent.map(id -> ATownApplies.requests
                            .withdraw(ATownApplies.seen(id), "取りやめ", ATownApplies.town)
                            .getClass()
                            .getSimpleName())
                    .orElse("nothing was sent");
        }

        /** What a town does of which nobody else is to know. */
        void unseen(Step step) {
            switch (step) {
                case BEGIN -> {
                    RequestOutcome begun = ATownApplies.requests.begin(
                            ATownApplies.HERE, programme, ATownApplies.WHOLE, ATownApplies.other);
                    if (begun instanceof Done done) {
                        drafts.add(done.id());
                    }
                }
                case SAVE ->
                    newest().ifPresent(id -> assertThat(ATownApplies.requests.save(
                                    ATownApplies.seen(id), ATownApplies.WHOLE, ATownApplies.other))
                            .isInstanceOf(Done.class));
                default ->
                    newest().ifPresent(id -> {
                        ATownApplies.requests.withdraw(ATownApplies.seen(id), "", ATownApplies.other);
                        drafts.remove(id);
                    });
            }
        }

        private Optional<String> newest() {
            return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
        }

        /** All that the prefecture reads of it: where it stands, what is counted and sent, and the trail. */
        List<Object> known() {
            return List.of(
                    now().map(one -> one.state() + " " + one.version() + " " + one.title()),
                    ATownApplies.programmes.of(ATownApplies.HERE).stream()
                            .filter(one -> one.id().equals(programme))
                            .count(),
                    ATownApplies.programmes.counts(ATownApplies.HERE, programme),
                    ATownApplies.requests.ofProgramme(ATownApplies.HERE, programme).stream()
                            .map(one -> one.town() + " " + one.state())
                            .toList(),
                    ATownApplies.column("SELECT action FROM control_audit WHERE place_kind = 'PREFECTURE'"
                            + " AND subject_id = '" + programme + "' ORDER BY id"));
        }

        /** Each draft that its town has not thrown away says what it said. */
        void kept() {
            assertThat(drafts)
                    .allSatisfy(id -> assertThat(ATownApplies.now(id).answers()).isEqualTo(ATownApplies.WHOLE));
        }
    }
}
