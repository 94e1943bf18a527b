package jp.kasane.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeredProfileTest {

    private static final String GRIZZLY = "org.glassfish.grizzly.threadpool.AbstractThreadPool";
    private static final String JERSEY = "org.glassfish.jersey.server.ServerRuntime";
    private static final String PAGE = "jp.kasane.web.town.consultations.ListResource";
    private static final String TEMPLATE = "jp.kasane.web.templates.town.consultations.JtelistGenerated";
    private static final String DRIVER = "com.mysql.cj.jdbc.ConnectionImpl";

    private final LayeredProfile profile = new LayeredProfile();

    @ParameterizedTest
    @CsvSource({
        "org.glassfish.grizzly.nio.Transport, SERVER",
        "org.glassfish.jersey.server.X, JERSEY",
        "fish.payara.enterprise.server.logging.JSONLogFormatter, LOG",
        "fish.payara.nucleus.X, SERVER",
        "jp.kasane.web.gate.Gate, WEB",
        "jp.kasane.web.templates.layout.JtepageGenerated, TEMPLATES",
        "jp.kasane.kernel.authority.Grants, KERNEL",
    })
    void aClassBelongsToTheLayerOfItsPackage(String name, Layer layer) {
        assertThat(Layer.of(name)).contains(layer);
    }

    @Test
    void theJdkBelongsToNobodyAndWorksForItsCaller() {
        assertThat(Layer.of("java.util.HashMap")).isEmpty();
        profile.add(List.of("java.util.HashMap", "java.util.HashMap", JERSEY, GRIZZLY));
        assertThat(profile.tables(2))
                .contains("| Jersey and HK2 | 100.0 % | 2.00 |")
                .doesNotContain("| JTE");
    }

    @Test
    void whatALayerCallsCountsForItInTheTreeAndNotInItsOwnTime() {
        profile.add(List.of(TEMPLATE, PAGE, JERSEY, GRIZZLY));
        profile.add(List.of(DRIVER, PAGE, JERSEY, GRIZZLY));
        profile.add(List.of(DRIVER, PAGE, JERSEY, GRIZZLY));
        profile.add(List.of("java.lang.Thread"));
        assertThat(profile.samples()).isEqualTo(4);
        assertThat(profile.tables(4).lines().map(line -> line.replace("&emsp;", "- ")))
                .containsExactly(
                        "| layer | share | ms of an answer |",
                        "|---|---|---|",
                        "| MySQL Connector/J | 50.0 % | 2.00 |",
                        "| JTE templates | 25.0 % | 1.00 |",
                        "| the virtual machine and others | 25.0 % | 1.00 |",
                        "",
                        "| who calls whom, from the socket down | share with what it calls | ms |",
                        "|---|---|---|",
                        "| Payara and Grizzly | 75.0 % | 3.00 |",
                        "| - Jersey and HK2 | 75.0 % | 3.00 |",
                        "| - - our pages (web-ui) | 75.0 % | 3.00 |",
                        "| - - - JTE templates | 25.0 % | 1.00 |",
                        "| - - - MySQL Connector/J | 50.0 % | 2.00 |");
    }

    @Test
    void whatIsUnderOnePercentIsLeftOutOfTheTree() {
        for (int i = 0; i < 200; i++) {
            profile.add(List.of(PAGE));
        }
        profile.add(List.of(DRIVER));
        assertThat(profile.tables(1))
                .contains("| MySQL Connector/J | 0.5 % | 0.00 |")
                .containsOnlyOnce("MySQL Connector/J");
    }

    @Test
    void nothingSampledIsAnEmptyTable() {
        assertThat(profile.tables(1)).contains("| the virtual machine and others | 0.0 % | 0.00 |");
    }
}
