package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme.Kind;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town attaches files to its application: how many, how long, of what kind, and until when. */
class TownAttachesPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final Caller english =
            Caller.as(People.with(TOWN, StandardRole.COORDINATOR)).reading("en");

    private static String draft() {
        return RequestThings.request(TOWN.code(), Offered.ofThree().open(Kind.QUOTA), "DRAFT");
    }

    @Test
    void noMoreFilesThanMayBeAttachedAndTheWordsSayHowMany() {
        String id = draft();
        for (int i = 0; i < Attachments.MOST; i++) {
            RequestThings.attachment(id);
        }
        String files = HERE + "/requests/" + id + "/attachments";
        Answer refused = coordinator.post(files, RequestThings.file("図.pdf", RequestThings.PDF));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("file")).contains("添付は5件までです");
        assertThat(english.post(files, RequestThings.file("図.pdf", RequestThings.PDF))
                        .wrong("file"))
                .contains("5");
        assertThat(refused.page().select("main form[action$=remove]")).hasSize(Attachments.MOST);
    }

    @Test
    void aFileOfTooManyPiecesIsTooLarge() {
        String id = draft();
        Answer refused = coordinator.post(
                HERE + "/requests/" + id + "/attachments",
                RequestThings.file("図.pdf", RequestThings.PDF).with("pieces", "65"));
        assertThat(refused.wrong("file")).contains("10メガバイトを超えています");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT", "ACCEPTED", "DECLINED", "WITHDRAWN"})
    void whatLiesWithThePrefectureTakesNoFilesAndLosesNone(String state) {
        String id = RequestThings.request(TOWN.code(), Offered.ofThree().open(Kind.QUOTA), state);
        String file = RequestThings.attachment(id);
        String one = HERE + "/requests/" + id;
        assertThat(coordinator.get(one).page().select("[data-send-file], form[action$=remove]"))
                .isEmpty();
        Answer refused = coordinator.post(one + "/attachments", RequestThings.file("図.pdf", RequestThings.PDF));
        assertThat(refused.location()).isEqualTo(one + "?refused=FILES");
        assertThat(coordinator.get(refused.location()).words()).contains("いまは添付を変えられません");
        Answer empty = coordinator.post(one + "/attachments", Form.of());
        assertThat(empty.location()).isEqualTo(one + "?refused=FILES");
        assertThat(english.get(empty.location()).words()).contains("Files cannot be changed now");
        assertThat(coordinator
                        .post(one + "/attachments/" + file + "/remove", Form.of())
                        .location())
                .endsWith("?refused=FILES");
        assertThat(coordinator.get(one + "/attachments/" + file).bytes()).isEqualTo(RequestThings.PDF);
    }

    @Test
    void aFileIsCalledByWhatStandsInItWhateverItIsCalled() {
        String id = draft();
        String files = HERE + "/requests/" + id + "/attachments";
        Answer added = coordinator.post(files, RequestThings.file("../../体制図.html", RequestThings.PDF));
        Answer page = coordinator.get(added.location());
        assertThat(page.page().select("a[download]").text()).isEqualTo("体制図.html.pdf");
        Answer workbook = coordinator.post(
                files,
                RequestThings.file("表.xlsx", RequestThings.PDF)
                        .with("data", Base64.getUrlEncoder().encodeToString(new byte[] {'P', 'K', 3, 4, 0, 0})));
        assertThat(workbook.wrong("file")).contains("マクロの入ったもの");
    }
}
