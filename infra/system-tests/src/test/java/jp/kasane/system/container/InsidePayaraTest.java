package jp.kasane.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.NoTownBound;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The kernel inside Payara Micro: its own pool and entity manager factories beside the server's, against the real databases of the
 * running product's towns.
 */
@ExtendWith({LoopbackOnly.class, ArquillianExtension.class})
class InsidePayaraTest {

    private static final List<String> TOWNS = List.of("023035", "023043", "023078");

    private ControlDatabase control;
    private TenantRegistry registry;
    private Grants grants;
    private KeyRing keys;
    private Towns towns;
    private String user;

    @Deployment
    static WebArchive kernelAndMunicipal() {
        return Archive.of(InsidePayaraTest.class);
    }

    @BeforeEach
    void openKernel() throws IOException {
        Properties where = new Properties();
        try (InputStream given = getClass().getResourceAsStream("/where.properties")) {
            where.load(given);
        }
        Settings settings = Settings.load(Path.of(where.getProperty("settings")));
        user = where.getProperty("user");
        control = ControlDatabase.open(settings);
        registry = new TenantRegistry(control);
        grants = new Grants(control, Clock.systemUTC());
        keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
        towns = new Towns(keys, Towns.Limits.USUAL, "kasane-town");
    }

    @AfterEach
    void closeKernel() {
        towns.close();
        control.close();
    }

    @Test
    void runsInsideTheServer() {
        assertThat(System.getProperty("com.sun.aas.instanceRoot")).isNotBlank();
        assertThat(getClass().getClassLoader().getClass().getName()).contains("glassfish");
    }

    @Test
    void aUnitOfWorkStandsInTheDatabaseOfItsTownAsThatTownsUser() {
        for (String code : TOWNS) {
            try (TownUnit unit = towns.open(tenant(code), viewer(code))) {
                assertThat(one(unit, "SELECT DATABASE()")).isEqualTo("kasane_t_" + code);
                assertThat(one(unit, "SELECT CURRENT_USER()")).isEqualTo("kasane_t_" + code + "@127.0.0.1");
                assertThat(one(unit, "SELECT code FROM town_marker")).isEqualTo(code);
            }
        }
    }

    @Test
    void withoutATownBoundNothingIsAsked() {
        TownUnit unit = towns.open(tenant("023035"), viewer("023035"));
        unit.close();
        assertThatThrownBy(() -> one(unit, "SELECT 1")).isInstanceOf(NoTownBound.class);
    }

    @Test
    void aViewerOfAnotherTownOpensNoUnit() {
        assertThatThrownBy(() -> towns.open(tenant("023043"), viewer("023035")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTownNobodyAsksForIsClosedAndOpensAgain() throws InterruptedException {
        Towns.Limits quick = new Towns.Limits(2, Duration.ofSeconds(3), Duration.ofMillis(200));
        try (Towns shortLived = new Towns(keys, quick, "kasane-town")) {
            shortLived.open(tenant("023035"), viewer("023035")).close();
            Instant end = Instant.now().plusSeconds(20);
            while (shortLived.openTowns() > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(50);
            }
            assertThat(shortLived.openTowns()).isZero();
            try (TownUnit unit = shortLived.open(tenant("023035"), viewer("023035"))) {
                assertThat(one(unit, "SELECT DATABASE()")).isEqualTo("kasane_t_023035");
            }
        }
    }

    @Test
    void theLongTextOfAConsultationStaysInTheDatabaseUntilAskedFor() {
        try (TownUnit unit = towns.open(tenant("023035"), viewer("023035"))) {
            unit.withoutPersonalData(transaction -> {
                EntityManager entities = transaction.entities();
                Object found = entities.createQuery("SELECT c FROM Consultation c")
                        .setMaxResults(1)
                        .getSingleResult();
                var loaded = entities.getEntityManagerFactory().getPersistenceUnitUtil();
                assertThat(loaded.isLoaded(found, "personName")).isTrue();
                assertThat(loaded.isLoaded(found, "body")).isFalse();
                return found;
            });
        }
    }

    private Tenant tenant(String code) {
        return registry.find(code).orElseThrow();
    }

    private Viewer viewer(String code) {
        return grants.viewer(user, Place.town(code), "inside-payara").orElseThrow();
    }

    private static String one(TownUnit unit, String sql) {
        return unit.withoutPersonalData(transaction ->
                String.valueOf(transaction.entities().createNativeQuery(sql).getSingleResult()));
    }
}
