package jp.kasane.kernel.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.GrantDesk;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a prefecture's administrator reads of the trail: what was done in the prefecture's own layer, and nothing else. */
class PrefectureLogTest {

    private static final Place AOMORI = Place.prefecture(ARegistry.AOMORI);
    private static final Place IMABETSU = Place.town(ARegistry.IMABETSU);

    private final ControlDatabase control = open();
    private final ARegistry registry = new ARegistry(control);
    private final AccessLog log = new AccessLog(control);
    private final GrantDesk desk = new GrantDesk(control, Clock.systemUTC());
    private final Viewer ken = holder(registry.person("ken"), AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);

    private static ControlDatabase open() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        return ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    }

    @AfterEach
    void close() {
        control.close();
    }

    private Viewer holder(String userId, Place place, StandardRole role) {
        registry.grant(userId, place, role);
        return new Viewer(userId, place, Set.of(role), "request-1");
    }

    private void propose(Viewer by, String userId, StandardRole role) {
        desk.carryOut(by, new GrantOrder.Propose(userId, role, null, "配属", LocalDate.now(Grants.JAPAN), null));
    }

    private void signsIn(String userId) {
        control.jdbi()
                .useTransaction(transaction -> ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                userId, null, "PREFECTURE", ARegistry.AOMORI, "SIGN_IN", "user", userId, null, "r")));
    }

    private List<LogEntry> read(Viewer by) {
        return log.ofPrefecture(by, LogFilter.NONE, Optional.empty(), 100).entries();
    }

    @Test
    void showsWhatWasDoneWithThePrefecturesGrantsAndWhoReadIt() {
        String hana = registry.person("hana");
        propose(ken, hana, StandardRole.PREFECTURE_OFFICER);

        List<LogEntry> entries = read(ken);

        assertThat(entries).extracting(LogEntry::action).containsExactly("LIST", "PROPOSE");
        assertThat(entries.get(0).actorRole()).isEqualTo("PREFECTURE_ADMINISTRATOR");
        assertThat(entries.get(1).subjectUser()).isEqualTo(hana);
    }

    @Test
    void neverShowsALineOfATown() {
        Viewer aoi = holder(registry.person("aoi"), IMABETSU, StandardRole.TOWN_ADMINISTRATOR);
        propose(aoi, registry.person("mei"), StandardRole.RECORDER);

        assertThat(read(ken)).extracting(LogEntry::action).containsExactly("LIST");
        assertThatThrownBy(() -> log.ofPrefecture(aoi, LogFilter.NONE, Optional.empty(), 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverShowsWhenATownsOfficerSignedIn() {
        Viewer aoi = holder(registry.person("aoi"), IMABETSU, StandardRole.TOWN_ADMINISTRATOR);
        signsIn(aoi.userId());

        assertThat(read(ken)).extracting(LogEntry::action).doesNotContain("SIGN_IN");
        LogFilter asked = new LogFilter(
                Optional.empty(), Optional.empty(), Optional.of("SIGN_IN"), Optional.empty(), Optional.empty());
        assertThat(log.ofPrefecture(ken, asked, Optional.empty(), 100).entries())
                .isEmpty();
    }

    @Test
    void neverShowsAnotherPrefecturesChanges() {
        Viewer aki = holder(
                registry.personElsewhere("aki"),
                Place.prefecture(ARegistry.AKITA),
                StandardRole.PREFECTURE_ADMINISTRATOR);
        propose(aki, registry.personElsewhere("fuyu"), StandardRole.ADVISER);

        assertThat(read(ken)).extracting(LogEntry::action).containsExactly("LIST");
        assertThat(read(aki)).extracting(LogEntry::action).containsExactly("LIST", "PROPOSE");
    }

    @Test
    void turnsItsPages() {
        for (int n = 0; n < 5; n++) {
            propose(ken, registry.person("p" + n), StandardRole.ADVISER);
        }

        AccessLog.Page first = log.ofPrefecture(ken, LogFilter.NONE, Optional.empty(), 4);
        AccessLog.Page second = log.ofPrefecture(ken, LogFilter.NONE, first.older(), 4);

        assertThat(first.entries()).hasSize(4);
        assertThat(second.entries()).extracting(LogEntry::action).containsExactly("PROPOSE", "PROPOSE");
        assertThat(second.entries()).doesNotContainAnyElementsOf(first.entries());
    }
}
