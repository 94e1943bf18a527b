package jp.kasane.admin.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SearchSettingsTest {

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();

    private void asProvisioner(Consumer<Handle> work) {
        Jdbi.create(() -> server.connect("", EmbeddedMariaDb.PROVISION_USER, EmbeddedMariaDb.PASSWORD))
                .useHandle(work::accept);
    }

    @Test
    void takesAServerSetAsTheEmbeddedOneIs() {
        assertThatCode(() -> asProvisioner(SearchSettings::check)).doesNotThrowAnyException();
    }

    @Test
    void refusesAServerThatDropsWordsAndSaysWhatToSet() {
        server.asRoot("SET GLOBAL innodb_ft_enable_stopword = ON");
        try {
            assertThatThrownBy(() -> asProvisioner(SearchSettings::check))
                    .isInstanceOfSatisfying(
                            StepRefused.class,
                            refused -> assertThat(refused.failure()).isEqualTo(JobFailure.DATABASE))
                    .hasMessageContaining("innodb_ft_enable_stopword is 1 and must be 0")
                    .hasMessageContaining("restart");
        } finally {
            server.asRoot("SET GLOBAL innodb_ft_enable_stopword = OFF");
        }
    }

    @Test
    void namesEachSettingThatIsWrong() {
        assertThat(SearchSettings.wrong(Map.of("innodb_ft_min_token_size", "3", "innodb_ft_enable_stopword", "1")))
                .containsExactlyInAnyOrder(
                        "innodb_ft_min_token_size is 3 and must be 1", "innodb_ft_enable_stopword is 1 and must be 0");
        assertThat(SearchSettings.wrong(Map.of("innodb_ft_min_token_size", "1", "innodb_ft_enable_stopword", "0")))
                .isEmpty();
    }
}
