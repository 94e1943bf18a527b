package jp.kasane.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.junit.jupiter.api.Test;

class VisitsTest extends AVisitAtHand {

    @Test
    void isConfirmedWhenBothHaveAgreed() {
        VisitRecord proposed = placed();
        assertThat(proposed.state()).isEqualTo(VisitState.PROPOSED);
        VisitRecord half = done(act(VisitAct.TOWN_AGREES, "", townsPerson));
        assertThat(half.state()).isEqualTo(VisitState.PROPOSED);
        VisitRecord both = done(act(VisitAct.ADVISER_AGREES, "", advising));
        assertThat(both.state()).isEqualTo(VisitState.CONFIRMED);
        assertThat(visits.events(HERE, visit))
                .extracting(VisitEvent::action)
                .containsExactly("PLACE", "TOWN_AGREES", "ADVISER_AGREES", "CONFIRM");
        assertThat(trail())
                .containsExactly(
                        "VISIT_PLACE PREFECTURE PREFECTURE_OFFICER visit",
                        "VISIT_TOWN_AGREES TOWN COORDINATOR visit",
                        "VISIT_ADVISER_AGREES PREFECTURE ADVISER visit");
    }

    @Test
    void whatIsMovedAfterwardsIsAskedForAnew() {
        VisitRecord before = confirmed();
        Placement later = new Placement(adviser, HalfDay.afternoon(TODAY.plusDays(20)));
        VisitRecord moved = done(visits.place(HERE, visit, before.version(), later, "都合により", officer));
        assertThat(moved.state()).isEqualTo(VisitState.PROPOSED);
        assertThat(moved.townAgreed() || moved.adviserAgreed()).isFalse();
        assertThat(moved.sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void whoeverCannotComeSaysWhyAndTheDayIsFreeAgain() {
        confirmed();
        assertThat(act(VisitAct.TOWN_CANNOT, " ", townsPerson)).isInstanceOf(ActOutcome.NoReason.class);
        VisitRecord free = done(act(VisitAct.TOWN_CANNOT, "議会のため", townsPerson));
        assertThat(free.state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(free.at()).isNull();
        List<VisitEvent> events = visits.events(HERE, visit);
        VisitEvent last = events.get(events.size() - 1);
        assertThat(last.words()).isEqualTo("議会のため");
        assertThat(last.at()).isEqualTo(new Placement(adviser, SOON));
        assertThat(VisitNotes.impossible(List.of(free), events)).isEqualTo(Map.of(town, Set.of(SOON.day())));
    }

    private ActOutcome cannot(int version, String words, LocalDate... wishes) {
        return visits.townCannot(HERE, visit, version, words, List.of(wishes), townsPerson);
    }

    @Test
    void otherDaysThatATownWouldLikeAreKeptWithItsRefusal() {
        confirmed();
        LocalDate later = TODAY.plusDays(30);
        VisitRecord free = done(cannot(now().version(), "議会のため", later, later.plusDays(1), later));
        assertThat(free.state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(VisitNotes.wishes(List.of(free), visits.eventsOfProgramme(HERE, aVisit.programme())))
                .isEqualTo(Map.of(request, Set.of(later, later.plusDays(1))));
        assertThat(trail()).endsWith("VISIT_TOWN_CANNOT TOWN COORDINATOR visit", "VISIT_WISHES TOWN COORDINATOR visit");
    }

    @Test
    void noOtherDaysAreKeptOfARefusalThatIsNot() {
        VisitRecord record = confirmed();
        assertThat(cannot(record.version() - 1, "議会のため", TODAY.plusDays(30))).isInstanceOf(ActOutcome.Changed.class);
        assertThat(cannot(record.version(), " ", TODAY.plusDays(30))).isInstanceOf(ActOutcome.NoReason.class);
        assertThat(visits.events(HERE, visit)).extracting(VisitEvent::action).doesNotContain(VisitNotes.WISH);
    }

    @Test
    void noRefusalIsKeptWhoseOtherDaysCannotBe() {
        VisitRecord record = confirmed();
        List<LocalDate> broken = new AbstractList<>() {
            @Override
            public LocalDate get(int index) {
                throw new IllegalStateException("the day " + index + " cannot be read");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> visits.townCannot(HERE, visit, record.version(), "議会のため", broken, townsPerson));
        assertThat(now()).isEqualTo(record);
        assertThat(visits.events(HERE, visit)).extracting(VisitEvent::action).doesNotContain("TOWN_CANNOT", "WISH");
    }

    @Test
    void whoWouldLikeNoOtherDayHasNothingOfItInTheTrail() {
        confirmed();
        done(cannot(now().version(), "議会のため"));
        assertThat(trail()).last().isEqualTo("VISIT_TOWN_CANNOT TOWN COORDINATOR visit");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        VisitRecord seen = placed();
        done(act(VisitAct.TOWN_AGREES, "", townsPerson));
        ActOutcome late = visits.act(HERE, visit, seen.version(), VisitAct.CANCEL, "取りやめ", officer);
        assertThat(late).isEqualTo(new ActOutcome.Changed(now()));
        assertThat(now().state()).isEqualTo(VisitState.PROPOSED);
    }

    @Test
    void oneAdviserIsAtOnePlaceAtATime() {
        placed();
        String other = aVisit.of(request, town, 2);
        assertThat(visits.place(HERE, other, 1, new Placement(adviser, SOON), "", officer))
                .isInstanceOf(ActOutcome.Taken.class);
        assertThat(visits.find(HERE, other).orElseThrow().state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(visits.events(HERE, other)).isEmpty();
    }

    @Test
    void nothingIsPlacedTodayOrBeforeNorHeldBeforeItsDay() {
        for (int ago = 0; ago < 2; ago++) {
            Placement past = new Placement(adviser, HalfDay.morning(TODAY.minusDays(ago)));
            assertThat(visits.place(HERE, visit, now().version(), past, "", officer))
                    .isInstanceOf(ActOutcome.TooLate.class);
        }
        confirmed();
        assertThat(act(VisitAct.HOLD, "", officer)).isInstanceOf(ActOutcome.TooEarly.class);
    }

    @Test
    void anotherPrefecturesVisitIsNotThere() {
        placed();
        assertThat(visits.find(AKITA, visit)).isEmpty();
        assertThat(visits.events(AKITA, visit)).isEmpty();
        assertThat(visits.ofTown(AKITA, town)).isEmpty();
        assertThat(visits.ofProgramme(AKITA, aVisit.programme())).isEmpty();
        assertThat(visits.act(AKITA, visit, now().version(), VisitAct.CANCEL, "x", officer))
                .isInstanceOf(ActOutcome.Gone.class);
        assertThat(papers.reply(AKITA, visit, 0, "x", "", townsPerson)).isInstanceOf(ActOutcome.Gone.class);
    }

    @Test
    void aDayThatHasPassedIsRefusedByNobody() {
        confirmed();
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY.minusDays(1), HalfDay.Half.MORNING);
        assertThat(act(VisitAct.TOWN_CANNOT, "議会", townsPerson)).isInstanceOf(ActOutcome.TooLate.class);
        assertThat(act(VisitAct.ADVISER_CANNOT, "病気", advising)).isInstanceOf(ActOutcome.TooLate.class);
        assertThat(now().state()).isEqualTo(VisitState.CONFIRMED);
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY, HalfDay.Half.MORNING);
        assertThat(done(act(VisitAct.ADVISER_CANNOT, "けさから病気", advising)).state())
                .isEqualTo(VisitState.UNPLANNED);
    }

    @Test
    void whatWasNotedHeldByMistakeGoesBackWithAReasonUntilItIsReported() {
        VisitRecord held = heldYesterday();
        assertThat(act(VisitAct.NOT_HELD, "", officer)).isInstanceOf(ActOutcome.NoReason.class);
        assertThat(done(act(VisitAct.NOT_HELD, "押し間違い", officer)).state()).isEqualTo(VisitState.CONFIRMED);
        done(act(VisitAct.HOLD, "", officer));
        Report.Text text = new Report.Text("気づき", "助言", "", "");
        done(papers.report(HERE, visit, held.version() + 2, text, advising));
        assertThat(act(VisitAct.NOT_HELD, "押し間違い", officer)).isInstanceOf(ActOutcome.NotFromHere.class);
    }

    @Test
    void nobodyConfirmsForBothWithoutSayingWhy() {
        placed();
        assertThat(act(VisitAct.CONFIRM, " ", officer)).isInstanceOf(ActOutcome.NoReason.class);
        assertThat(done(act(VisitAct.CONFIRM, "電話で確認", officer)).state()).isEqualTo(VisitState.CONFIRMED);
    }

    @Test
    void onlyAnAdviserOfThePrefectureWhoHasNotRetiredIsSent() {
        places.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT IGNORE INTO prefecture (code, name, realm, client_id, client_secret, state, created_at)"
                                + " VALUES (?, '秋田県', 'akita', 'c', '', 'ACTIVE', NOW(6))",
                        AKITA));
        String elsewhere = new AVisit(places.control(), AKITA).adviser(null);
        String retired = aVisit.adviser(null);
        places.control()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", retired));
        for (String nobody : List.of(elsewhere, retired, "nobody")) {
            assertThat(visits.place(HERE, visit, now().version(), new Placement(nobody, SOON), "", officer))
                    .isInstanceOf(ActOutcome.NoAdviser.class);
        }
        assertThat(now().state()).isEqualTo(VisitState.UNPLANNED);
    }

    @Test
    void placingReportingAndPayingNeedMoreThanWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.PAY, "", officer));
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.PLACE, "", officer));
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.REPORT, "", advising));
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.REPORT_FOR, "", officer));
    }
}
