package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.ATown;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

/** Unwoven entities work, only eagerly: nothing but a test notices. */
class StaticWeavingTest {

    @Test
    void entitiesWereWovenWhenTheyWereCompiled() {
        assertThat(PersistenceWeaved.class).isAssignableFrom(Consultation.class);
    }

    @Test
    void theLongTextIsFetchedOnlyWhenAskedFor() {
        try (ATown town = ATown.fresh();
                TownUnit unit = town.as(Ids.next(), COORDINATOR)) {
            String id = new Consultations(unit, Clock.systemUTC())
                    .record(Intakes.any())
                    .id();

            unit.perform(transaction -> {
                transaction.foundNothing();
                EntityManager entities = transaction.entities();
                Consultation found = entities.find(Consultation.class, id);
                var loaded = entities.getEntityManagerFactory().getPersistenceUnitUtil();
                assertThat(loaded.isLoaded(found, "personName")).isTrue();
                assertThat(loaded.isLoaded(found, "body")).isFalse();
                assertThat(found.intake().body()).isEqualTo(Intakes.any().body());
                assertThat(loaded.isLoaded(found, "body")).isTrue();
            });
        }
    }
}
