package jp.kasane.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A town's door, where the town itself is not as these pages need it. */
class DoorsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0", "2"})
    void aTownAtAnotherVersionWaitsAndTellsItsOwnPeopleAlone(String version) {
        Place town = RunningPages.get().newTown();
        Books.changeControl("UPDATE tenant SET schema_version = ? WHERE code = ?", version, town.code());
        String home = "/t/" + town.code() + "/";
        Answer own = Caller.as(People.with(town, StandardRole.COORDINATOR)).get(home);
        assertThat(own.status()).isEqualTo(503);
        assertThat(Caller.as(People.stranger()).get(home).status()).isEqualTo(404);
    }
}
