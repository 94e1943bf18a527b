package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import jp.kasane.bench.load.Switchboard;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.product.Node;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;

/** Two application servers on the same data, behind one address: whoever is served by one that is lost goes on at the other. */
class FailoverTest {

    private final RunningKasane kasane = RunningKasane.get();
    private final int publicPort = URI.create(kasane.at().pages()).getPort();

    @Test
    void nothingTypedIsLostWhenTheServerIsKilledInTheMiddleOfAForm() throws IOException {
        try (Node node = kasane.node();
                Switchboard front = Switchboard.before(List.of(node.port(), publicPort));
                Browsing browsing = Chrome.arrivingAt(publicPort, front.port())) {
            Page page = browsing.signIn("sotogahama-officer")
                    .to("/t/023078/consultations/new")
                    .page();
            IntakeTest.fill(browsing, "架空 乗換");
            IntakeTest.draftSaved(browsing);
            assertThat(Files.readString(kasane.at().logs().resolve("kasane-" + node.port() + "-0.json")))
                    .as("the node's own log of requests")
                    .contains("/t/{town}/consultations/new", "/t/{town}/drafts/{id}");

            node.kill();
            browsing.field("申し送り").fill("サーバーが落ちたあとに書いた申し送り");
            browsing.button("受け付ける").click();

            page.waitForURL(IntakeTest.RECORDED);
            assertThat(browsing.text())
                    .contains("架空 乗換", IntakeTest.TYPED.lines().toList().get(0), "サーバーが落ちたあとに書いた申し送り");
            assertThat(kasane.database()
                            .rows("SELECT id FROM kasane_t_023078.consultation WHERE person_name = ?", "架空 乗換"))
                    .as("stored once")
                    .hasSize(1);
            browsing.to("/t/023078/work");
            assertThat(browsing.text()).as("no draft is left of it").doesNotContain("続きを書く");
        }
    }
}
