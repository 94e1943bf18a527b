package jp.kasane.prefecture.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TownRegisterTest {

    private static final String AOMORI = "020001";
    private static final String IMABETSU = "023035";

    private static TestTowns prefecture;
    private static TownRegister register;

    @BeforeAll
    static void open() {
        prefecture = new TestTowns();
        register = new TownRegister(prefecture.registry(), MunicipalityDirectory.bundled());
    }

    @AfterAll
    static void close() {
        prefecture.close();
    }

    @BeforeEach
    void noTownYet() {
        prefecture.control().jdbi().useHandle(handle -> handle.execute("DELETE FROM tenant"));
    }

    @Test
    void offersAllFortyOfAomoriBeforeTheFirstTown() {
        assertThat(register.tenants(AOMORI)).isEmpty();
        assertThat(register.stillToOnboard(AOMORI, Set.of())).hasSize(40);
    }

    @Test
    void namesEveryMunicipalityWhetherItIsOnboardedOrNot() {
        town(IMABETSU, AOMORI, Tenant.State.ACTIVE);
        assertThat(register.names(AOMORI))
                .hasSize(40)
                .containsEntry("022012", "青森市")
                .containsKey(IMABETSU);
    }

    @Test
    void offersNoMoreWhatIsThere() {
        town(IMABETSU, AOMORI, Tenant.State.ACTIVE);
        assertThat(codes(register.stillToOnboard(AOMORI, Set.of())))
                .doesNotContain(IMABETSU)
                .hasSize(39);
        assertThat(register.tenants(AOMORI)).map(Tenant::code).containsExactly(IMABETSU);
    }

    @Test
    void offersAgainWhatWasBegunAndNotFinished() {
        town(IMABETSU, AOMORI, Tenant.State.ONBOARDING);
        assertThat(codes(register.stillToOnboard(AOMORI, Set.of()))).contains(IMABETSU);
    }

    @Test
    void offersAgainAnOpenTownInWhichNobodyCame() {
        town(IMABETSU, AOMORI, Tenant.State.ACTIVE);
        assertThat(codes(register.stillToOnboard(AOMORI, Set.of(IMABETSU)))).contains(IMABETSU);
    }

    @Test
    void keepsASuspendedTownInTheRegister() {
        town(IMABETSU, AOMORI, Tenant.State.SUSPENDED);
        assertThat(codes(register.stillToOnboard(AOMORI, Set.of()))).doesNotContain(IMABETSU);
        assertThat(register.tenant(AOMORI, IMABETSU)).isPresent();
    }

    @Test
    void doesNotKnowATownOfAnotherPrefecture() {
        town(IMABETSU, AOMORI, Tenant.State.ACTIVE);
        assertThat(register.tenant("050008", IMABETSU)).isEmpty();
        assertThat(register.tenant(AOMORI, "023043")).isEmpty();
    }

    private static void town(String code, String of, Tenant.State state) {
        prefecture
                .control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name, database_user,"
                                + " single_officer, created_at, changed_at) VALUES (?, ?, '試験町', 'しけんちょう', ?,"
                                + " 'embedded', ?, ?, FALSE, NOW(6), NOW(6))",
                        code,
                        of,
                        state.name(),
                        "db" + code,
                        "db" + code));
    }

    private static List<String> codes(List<LocalGovernment> governments) {
        return governments.stream().map(one -> one.code().value()).toList();
    }
}
