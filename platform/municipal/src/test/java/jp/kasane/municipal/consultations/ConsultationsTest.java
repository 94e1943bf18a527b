package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import org.junit.jupiter.api.Test;

/** Against a real MariaDB, through the town's own user. */
class ConsultationsTest extends Scene {

    @Test
    void isFoundAgainExactlyAsItWasTakenDown() {
        ConsultationSheet taken = recorded(AKI, Intakes.any());

        Optional<ConsultationSheet> found = as(AKI, CASE_WORKER).find(taken.id());

        assertThat(found).contains(taken);
        assertThat(taken.intake()).isEqualTo(Intakes.any());
        assertThat(taken.number()).isEqualTo("R8-0001");
        assertThat(taken.assignedTo()).isEqualTo(AKI);
        assertThat(taken.keepUntil()).isEqualTo(LocalDate.of(2032, 3, 31));
        assertThat(taken.createdAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void keepsRareCharactersAndFormulasExactly() {
        Intake odd = Intakes.about("髙\uDB40\uDD00橋 𠮷男", "ﾀｶﾊｼ ﾖｼｵ", "=cmd|' /C calc'!A0\n𠮷野家で\t＠の話");

        assertThat(as(AKI, CASE_WORKER).find(recorded(AKI, odd).id()))
                .map(ConsultationSheet::intake)
                .contains(odd);
    }

    @Test
    void aNameWhoseCharactersFoldIntoEighteenEachIsStoredExactly() {
        Intake folding = Intakes.about("ﷺ".repeat(100), "ﷺ".repeat(100), "架空の相談");

        assertThat(as(AKI, CASE_WORKER).find(recorded(AKI, folding).id()))
                .map(ConsultationSheet::intake)
                .contains(folding);
    }

    @Test
    void aVeryLongTextSurvivesTheRoundTrip() {
        Intake book = Intakes.about("架空 太郎", "かくう たろう", "相談の経過。".repeat(16_000));

        assertThat(as(AKI, CASE_WORKER).find(recorded(AKI, book).id()))
                .map(sheet -> sheet.intake().body())
                .contains(book.body());
    }

    @Test
    void everyActIsEnteredInTheAccessLogByTheSameTransaction() {
        String id = recorded(AKI, Intakes.any()).id();
        as(BUN, COORDINATOR).find(id);
        as(BUN, COORDINATOR).list(ConsultationQuery.newest());
        as(BUN, COORDINATOR).print(id);
        as(BUN, COORDINATOR).export(ConsultationQuery.newest(), "月次報告");
        as(BUN, COORDINATOR).revise(id, 1, Intakes.about("架空 太郎", "かくう"));
        as(BUN, COORDINATOR).voidRecord(id, new VoidReason("別の町の人だった"));

        assertThat(trail())
                .containsExactly(
                        "CREATE CASE_WORKER " + id,
                        "READ COORDINATOR " + id,
                        "LIST COORDINATOR",
                        "PRINT COORDINATOR " + id,
                        "EXPORT COORDINATOR",
                        "CHANGE COORDINATOR " + id,
                        "VOID COORDINATOR " + id);
        assertThat(town.column("SELECT shown_ids FROM audit_entry WHERE action IN ('LIST', 'EXPORT')"))
                .containsExactly(id, id);
        assertThat(town.column("SELECT purpose FROM audit_entry WHERE action = 'EXPORT'"))
                .containsExactly("月次報告");
    }

    @Test
    void aCorrectionOfAnOlderVersionShowsTheNewerOneAndKeepsNothing() {
        String id = recorded(AKI, Intakes.any()).id();
        as(AKI, CASE_WORKER).revise(id, 1, Intakes.about("架空 一郎", "かくう いちろう"));

        RevisionOutcome outcome = as(BUN, CASE_WORKER).revise(id, 1, Intakes.about("架空 次郎", "かくう じろう"));

        assertThat(outcome).isInstanceOfSatisfying(RevisionOutcome.Conflict.class, conflict -> {
            assertThat(conflict.theirs().version()).isEqualTo(2);
            assertThat(conflict.theirs().intake().aboutWhom().name()).isEqualTo("架空 一郎");
            assertThat(conflict.theirs().changedBy()).isEqualTo(AKI);
        });
        assertThat(town.column("SELECT person_name FROM consultation")).containsExactly("架空 一郎");
    }

    @Test
    void ofManyCorrectionsAtOnceOneIsKeptAndTheOthersSeeIt() throws Exception {
        String id = recorded(AKI, Intakes.any()).id();

        List<RevisionOutcome> outcomes =
                together(8, n -> as(Ids.next(), CASE_WORKER).revise(id, 1, Intakes.about("架空 " + n, "かくう")));

        assertThat(outcomes)
                .filteredOn(RevisionOutcome.Revised.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(RevisionOutcome.Conflict.class::isInstance)
                .hasSize(7);
        assertThat(town.column("SELECT version FROM consultation_history ORDER BY version"))
                .containsExactly("1", "2");
    }

    @Test
    void numbersHaveNoGapAndNoDuplicateWhoeverRecordsAtOnce() throws Exception {
        together(40, n -> {
            try (TownUnit unit = town.as(AKI, CASE_WORKER)) {
                if (n % 4 == 0) {
                    assertThatThrownBy(() -> unit.perform(transaction -> {
                                new ConsultationStore(transaction)
                                        .nextNumber(new jp.kasane.kernel.time.FiscalYear(2026));
                                throw new IllegalStateException("the power went out");
                            }))
                            .isInstanceOf(IllegalStateException.class);
                    return "";
                }
                return new Consultations(unit, CLOCK).record(Intakes.any()).number();
            }
        });

        assertThat(town.column("SELECT serial FROM consultation ORDER BY serial"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList());
    }

    @Test
    void eachFiscalYearCountsAnew() {
        assertThat(recorded(AKI, Intakes.receivedOn(LocalDate.of(2026, 3, 31))).number())
                .isEqualTo("R7-0001");
        assertThat(recorded(AKI, Intakes.receivedOn(LocalDate.of(2026, 4, 1))).number())
                .isEqualTo("R8-0001");
    }

    @Test
    void aFinishedOneIsOpenedAgainBeforeItIsCorrected() {
        String id = recorded(AKI, Intakes.any()).id();

        assertThat(as(AKI, CASE_WORKER).finish(id)).isInstanceOf(StepOutcome.Done.class);
        assertThat(as(AKI, CASE_WORKER).finish(id)).isEqualTo(new StepOutcome.NotPossible(State.DONE));
        assertThat(as(AKI, CASE_WORKER).revise(id, 2, Intakes.any()))
                .isEqualTo(new RevisionOutcome.NotPossible(State.DONE));
        assertThat(as(AKI, CASE_WORKER).revise(id, 1, Intakes.any()))
                .as("to choose between two versions would lead nowhere")
                .isEqualTo(new RevisionOutcome.NotPossible(State.DONE));
        assertThat(as(AKI, CASE_WORKER).reopen(id)).isInstanceOf(StepOutcome.Done.class);
        assertThat(as(AKI, CASE_WORKER).revise(id, 3, Intakes.any())).isInstanceOf(RevisionOutcome.Revised.class);
    }

    @Test
    void whoLooksASecondTimeSeesWhatAColleagueDidMeanwhile() {
        String id = recorded(AKI, Intakes.any()).id();
        Consultations aki = as(AKI, CASE_WORKER);
        assertThat(aki.find(id).orElseThrow().state()).isEqualTo(State.OPEN);

        as(BUN, CASE_WORKER).finish(id);

        assertThat(aki.find(id).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void aCorrectionThatChangesNothingMakesNoVersion() {
        String id = recorded(AKI, Intakes.any()).id();

        as(BUN, CASE_WORKER).revise(id, 1, Intakes.any());

        assertThat(town.column("SELECT MAX(version) FROM consultation_history")).containsExactly("1");
    }

    @Test
    void aVoidedOneLeavesTheListsAndStaysReadableWithItsReason() {
        String id = recorded(AKI, Intakes.any()).id();
        as(AKI, COORDINATOR).voidRecord(id, new VoidReason("二重に登録した"));

        assertThat(as(AKI, COORDINATOR).list(ConsultationQuery.newest()).rows()).isEmpty();
        assertThat(as(AKI, COORDINATOR)
                        .list(ConsultationQuery.newest().in(ConsultationQuery.States.VOIDED))
                        .rows())
                .hasSize(1);
        assertThat(as(AKI, COORDINATOR).find(id).orElseThrow().voidReason()).isEqualTo("二重に登録した");
        assertThat(town.column("SELECT purpose FROM audit_entry WHERE action = 'VOID'"))
                .containsExactly("二重に登録した");
    }

    @Test
    void tellsItsStoryNewestFirst() {
        String id = recorded(AKI, Intakes.any()).id();
        as(BUN, CASE_WORKER).revise(id, 1, Intakes.concealed());
        as(BUN, CASE_WORKER).finish(id);

        assertThat(as(AKI, CASE_WORKER).story(id).orElseThrow().acts())
                .extracting(PastAct::act, PastAct::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(State.Act.FINISH, BUN),
                        org.assertj.core.groups.Tuple.tuple(State.Act.REVISE, BUN),
                        org.assertj.core.groups.Tuple.tuple(State.Act.RECORD, AKI));
    }

    @Test
    void whatARecorderTypesIsNobodysWorkYet() {
        assertThat(as(AKI, RECORDER).record(Intakes.any()).assignedTo()).isNull();
    }

    private static <T> List<T> together(int times, Function<Integer, T> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<T>> tasks = IntStream.range(0, times)
                    .mapToObj(n -> (Callable<T>) () -> work.apply(n))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : workers.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }
}
