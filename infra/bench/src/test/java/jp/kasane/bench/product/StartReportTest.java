package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.bench.product.StartReport.Part;
import org.junit.jupiter.api.Test;

class StartReportTest {

    private static final List<String> SAID = List.of(
            "   0.1 s  MariaDB …",
            "   2.4 s  MariaDB                          took   2.3 s (1.1 s of processor time)",
            "  20.0 s  Payara with Kasane               took  17.6 s (25.0 s of processor time)",
            "  21.5 s  Demo prefecture                  took   1.5 s",
            "");

    @Test
    void saysWhichPartTookHowLong() {
        assertThat(new StartReport(22, SAID).parts())
                .containsExactly(
                        new Part("MariaDB", 2.4, 2.3, 1.1),
                        new Part("Payara with Kasane", 20, 17.6, 25),
                        new Part("Demo prefecture", 21.5, 1.5, 0));
    }

    @Test
    void tellsThePartsInOneLine() {
        assertThat(new StartReport(22, SAID).breakdown())
                .isEqualTo("MariaDB 2.3 s, 1.1 s of processor time; Payara with Kasane 17.6 s, 25.0 s of processor"
                        + " time; Demo prefecture 1.5 s");
    }
}
