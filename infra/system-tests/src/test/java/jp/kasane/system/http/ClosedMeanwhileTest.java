package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** Somebody corrects a record that somebody else has finished meanwhile. */
class ClosedMeanwhileTest {

    private static final String TYPED = "完了のあとに届いた書き足し";

    private final Person officer = new People(RunningKasane.get()).with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR);
    private final String town = "/t/" + Towns.SOTOGAHAMA.code();

    @Test
    void whatWasTypedIsKeptAndGoesOnOnceTheRecordIsOpenAgain() {
        String id = Consultations.record(officer, Towns.SOTOGAHAMA, Map.of());
        String record = town + "/consultations/" + id;
        Caller caller = Caller.as(officer);
        caller.post(record + "/step/finish", Map.of());
        String draft = Ids.next();

        Answer late = caller.post(
                record + "/edit", Consultations.form(Map.of("body", TYPED, "draft", draft, "version", "1")));

        assertThat(late.location()).isEqualTo(record + "?told=kept");
        assertThat(caller.get(town + "/work").body()).contains(TYPED);
        caller.post(record + "/step/reopen", Map.of());
        assertThat(caller.get(record + "/edit?draft=" + draft).body()).contains(TYPED);
    }
}
