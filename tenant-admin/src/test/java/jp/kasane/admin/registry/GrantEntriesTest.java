package jp.kasane.admin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantEntriesTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private static Installation installation;

    private String officer = "";

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void somebodyHoldsARole() {
        installation.emptied();
        installation.person("colleague", AOMORI, StandardRole.PREFECTURE_OFFICER);
        officer = installation.one("SELECT id FROM app_user");
    }

    private GrantEntries.Entry entry(StandardRole role) {
        return new GrantEntries.Entry(officer, AOMORI, role, "見本", null);
    }

    private boolean never(StandardRole role) {
        return installation.admin.jdbi().withHandle(handle -> GrantEntries.never(handle, entry(role)));
    }

    private Optional<String> entered(StandardRole role) {
        return installation.admin.jdbi().inTransaction((Handle handle) -> GrantEntries.enter(handle, entry(role), NOW));
    }

    @Test
    void whatSomebodyHoldsIsEnteredOnce() {
        assertThat(entered(StandardRole.PREFECTURE_OFFICER)).isEmpty();
        assertThat(entered(StandardRole.ADVISER)).isPresent();
        assertThat(entered(StandardRole.ADVISER)).isEmpty();
    }

    @Test
    void onlyWhatWasNeverHeldIsNew() {
        assertThat(never(StandardRole.PREFECTURE_OFFICER)).isFalse();
        assertThat(never(StandardRole.ADVISER)).isTrue();
    }

    @Test
    void whatWasTakenFromSomebodyIsNotNewAndOnlyComesBackWhereItIsAskedFor() {
        installation.server.asRoot("UPDATE " + installation.database + ".access_grant SET state = 'REVOKED'");
        assertThat(never(StandardRole.PREFECTURE_OFFICER)).isFalse();
        assertThat(entered(StandardRole.PREFECTURE_OFFICER)).isPresent();
    }
}
