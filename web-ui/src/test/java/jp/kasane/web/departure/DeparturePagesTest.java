package jp.kasane.web.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A town's leaving on the pages of the prefecture and of the town: asked, agreed, withdrawn, and never by one hand. */
class DeparturePagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final Place TOWN = RunningPages.get().town();
    private static final String AT_PREFECTURE = "/p/020001/towns/" + TOWN.code() + "/departure";
    private static final String AT_TOWN = "/t/" + TOWN.code() + "/departure";

    private final Caller ken = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
    private final Caller machi = Caller.as(People.with(TOWN, StandardRole.TOWN_ADMINISTRATOR));
    private final String name = Books.control("SELECT name FROM tenant WHERE code = ?", TOWN.code())
            .get(0)
            .get("name");

    @BeforeEach
    void nobodyAsked() {
        Books.changeControl("DELETE FROM departure WHERE town_code = ?", TOWN.code());
    }

    @Test
    void thePrefectureAsksTheTownSeesItOnItsHomeAndAgrees() {
        assertThat(machi.get("/t/" + TOWN.code() + "/").page().select("a[href$=/departure]"))
                .isEmpty();
        assertThat(ken.get("/p/020001/towns/" + TOWN.code()).page().select("main a[href$=/departure]"))
                .hasSize(1);

        Answer asked = ken.post(AT_PREFECTURE + "/ask", Form.of("name", name, "why", "別の仕組みに移る"));
        assertThat(asked.location()).isEqualTo(AT_PREFECTURE + "?done=ASKED");
        assertThat(ken.get(asked.location()).words()).contains("同意を待っています", "別の仕組みに移る");
        assertThat(machi.get("/t/" + TOWN.code() + "/").page().select("main a[href$=/departure]"))
                .hasSize(1);
        assertThat(machi.get(AT_TOWN).words()).contains("別の仕組みに移る", "離脱に同意する");

        Answer agreed = machi.post(AT_TOWN + "/agree", Form.of("name", name));
        assertThat(agreed.location()).isEqualTo(AT_TOWN + "?done=AGREED");
        Answer page = machi.get(agreed.location());
        assertThat(page.words()).contains("同意されました", "消去できる日");
        assertThat(page.page().select("main form").eachAttr("action")).containsExactly(AT_TOWN + "/withdraw");
    }

    @Test
    void whoAskedIsNotOfferedToAgreeNorIsThePrefectureWhereTheTownDecides() {
        ken.post(AT_PREFECTURE + "/ask", Form.of("name", name, "why", "x"));
        assertThat(ken.get(AT_PREFECTURE).page().select("main form").eachAttr("action"))
                .containsExactly(AT_PREFECTURE + "/withdraw");
        Caller second = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
        Answer refused = second.post(AT_PREFECTURE + "/agree", Form.of("name", name));
        assertThat(refused.location()).isEqualTo(AT_PREFECTURE + "?refused=TOWN_DECIDES");
        assertThat(second.get(refused.location()).words()).contains("同意は市町村の管理者が行います");
        assertThat(state()).containsExactly("ASKED");
    }

    @Test
    void anotherNameIsToldAtItsFieldWithWhatWasTyped() {
        Answer wrong = ken.post(AT_PREFECTURE + "/ask", Form.of("name", "よその町", "why", "別の仕組み"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("name")).isNotBlank();
        assertThat(wrong.typed("name")).containsExactly("よその町");
        assertThat(wrong.typed("why")).containsExactly("別の仕組み");
        assertThat(state()).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsAskedAndNothingWithdrawn() {
        assertThat(ken.post(AT_PREFECTURE + "/ask", Form.of("name", name, "why", " "))
                        .wrong("why"))
                .isNotBlank();
        ken.post(AT_PREFECTURE + "/ask", Form.of("name", name, "why", "x"));
        assertThat(machi.post(AT_TOWN + "/withdraw", Form.of("why", "")).wrong("why"))
                .isNotBlank();
        assertThat(machi.post(AT_TOWN + "/withdraw", Form.of("why", "残る")).location())
                .isEqualTo(AT_TOWN + "?done=WITHDRAWN");
        assertThat(state()).containsExactly("WITHDRAWN");
    }

    @Test
    void itStandsInTheTownsAccessLogWhoAsked() {
        ken.post(AT_PREFECTURE + "/ask", Form.of("name", name, "why", "移行のため"));
        assertThat(machi.get("/t/" + TOWN.code() + "/access-log").words()).contains("離脱の申し出");
    }

    @Test
    void aTownThatHasLeftTellsSoAndItsCertificateIsThePrefectures() {
        String code = RunningPages.get().registeredTown(PREFECTURE);
        Books.changeControl(
                "INSERT INTO departure (id, town_code, state, reason, asked_by, asked_at, certificate)"
                        + " VALUES (?, ?, 'ERASED', 'x', 'x', NOW(6), '消去証明書 本文')",
                "D" + code,
                code);
        Books.changeControl("UPDATE tenant SET state = 'DEPARTED' WHERE code = ?", code);
        Answer page = ken.get("/p/020001/towns/" + code + "/departure");
        assertThat(page.words()).contains("離脱しました", "消去証明書をダウンロードする");
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(ken.get("/p/020001/towns/" + code + "/departure/certificate").body())
                .isEqualTo("消去証明書 本文");
        Caller member = Caller.as(People.with(Place.town(code), StandardRole.COORDINATOR));
        Answer gone = member.get("/t/" + code + "/");
        assertThat(gone.status()).isEqualTo(403);
        assertThat(gone.words()).contains("この市町村は離脱しました");
    }

    private static List<String> state() {
        return Books.control("SELECT state FROM departure WHERE town_code = ?", TOWN.code()).stream()
                .map((Map<String, String> row) -> row.get("state"))
                .toList();
    }
}
