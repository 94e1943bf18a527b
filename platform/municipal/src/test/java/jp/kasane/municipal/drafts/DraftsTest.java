package jp.kasane.municipal.drafts;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.ATown;
import jp.kasane.municipal.forms.TypedForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final String AKI = Ids.next();
    private static final String BUN = Ids.next();

    private final ATown town = ATown.fresh();
    private TownUnit akis;
    private TownUnit buns;

    @BeforeEach
    void open() {
        akis = town.as(AKI, CASE_WORKER);
        buns = town.as(BUN, COORDINATOR);
    }

    @AfterEach
    void close() {
        akis.close();
        buns.close();
        town.close();
    }

    private static Drafts at(TownUnit unit, Instant when) {
        return new Drafts(unit, Clock.fixed(when, ZoneOffset.UTC));
    }

    private static TypedForm typed(String body) {
        return TypedForm.empty().with("body", body).with("fields", "CHILD", "POVERTY");
    }

    @Test
    void whatWasTypedComesBackRightOrWrong() {
        String id = Drafts.newId();
        TypedForm odd = typed("𠮷 髙 \uD842 \u0007 令和8年2月30日 =1+1 \"'\\");

        at(akis, NOON).save(id, "intake", Optional.empty(), typed("途中"));
        SaveOutcome saved = at(akis, NOON.plusSeconds(1)).save(id, "intake", Optional.empty(), typed("もう少し"));

        assertThat(saved).isEqualTo(new SaveOutcome.Saved(id, NOON.plusSeconds(1)));
        assertThat(at(akis, NOON).find(id).orElseThrow().content()).isEqualTo(typed("もう少し"));
        assertThat(TypedForm.fromJson(odd.toJson()).text("body")).contains("令和8年2月30日 =1+1");
    }

    @Test
    void remembersWhichVersionOfWhichRecordIsBeingCorrected() {
        String id = Drafts.newId();
        Draft.About about = new Draft.About(Ids.next(), 7);

        at(akis, NOON).save(id, "correction", Optional.of(about), typed("直し"));

        assertThat(at(akis, NOON).find(id).orElseThrow().corrects()).contains(about);
    }

    @Test
    void isItsAuthorsAlone() {
        String id = Drafts.newId();
        at(akis, NOON).save(id, "intake", Optional.empty(), typed("秘密"));

        assertThat(at(buns, NOON).find(id)).isEmpty();
        assertThat(at(buns, NOON).own()).isEmpty();
        assertThat(at(buns, NOON).save(id, "intake", Optional.empty(), typed("上書き")))
                .isEqualTo(new SaveOutcome.Unknown());
        at(buns, NOON).discard(id);
        assertThat(at(akis, NOON).find(id).orElseThrow().content().text("body")).isEqualTo("秘密");
    }

    @Test
    void isDroppedWhenHandedIn() {
        String id = Drafts.newId();
        at(akis, NOON).save(id, "intake", Optional.empty(), typed("送る"));
        at(akis, NOON).discard(id);

        assertThat(at(akis, NOON).own()).isEmpty();
    }

    @Test
    void isKeptThirtyDays() {
        String id = Drafts.newId();
        at(akis, NOON).save(id, "intake", Optional.empty(), typed("古い"));

        assertThat(at(akis, NOON.plus(Duration.ofDays(30))).own()).hasSize(1);
        assertThat(at(akis, NOON.plus(Duration.ofDays(31))).find(id)).isEmpty();
        assertThat(at(akis, NOON.plus(Duration.ofDays(31))).own()).isEmpty();
        assertThat(town.column("SELECT id FROM draft")).isEmpty();
    }

    @Test
    void takesNoMoreThanAFormCanHold() {
        String id = Drafts.newId();
        at(akis, NOON).save(id, "intake", Optional.empty(), typed("先に保存した分"));

        assertThat(at(akis, NOON).save(id, "intake", Optional.empty(), typed("a".repeat(10 * 1024 * 1024))))
                .isEqualTo(new SaveOutcome.TooLarge(Drafts.LARGEST));
        assertThat(at(akis, NOON).find(id).orElseThrow().content().text("body")).isEqualTo("先に保存した分");
    }

    @Test
    void aNameThatIsNoNameIsRefused() {
        for (String name : List.of("", "x", "' OR 1=1 --")) {
            assertThat(at(akis, NOON).save(name, "intake", Optional.empty(), typed("")))
                    .isEqualTo(new SaveOutcome.Unknown());
        }
    }
}
