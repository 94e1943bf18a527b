package jp.kasane.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrefecturesTest {

    private static ControlDatabase control;

    @BeforeAll
    static void aRegistryWithAomoriAndAkita() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        new ARegistry(control);
    }

    private static Optional<String> chosen(String asked, String returnTo, String lastTime) {
        return new Prefectures(new TenantRegistry(control))
                .chosen(Optional.ofNullable(asked), returnTo, Optional.ofNullable(lastTime))
                .map(Prefecture::code);
    }

    @Test
    void takesTheOneAskedFor() {
        assertThat(chosen("050008", "/t/023035/", "020001")).contains("050008");
        assertThat(chosen("990000", "/", "020001")).isEmpty();
    }

    @Test
    void takesTheOneThePlaceInTheAddressLiesIn() {
        assertThat(chosen(null, "/t/023035/consultations", "050008")).contains("020001");
        assertThat(chosen(null, "/p/050008/", null)).contains("050008");
    }

    @Test
    void takesTheOneOfLastTime() {
        assertThat(chosen(null, "/login/done", "050008")).contains("050008");
    }

    @Test
    void asksWhereThereAreSeveral() {
        assertThat(chosen(null, "/", null)).isEmpty();
    }
}
