package jp.kasane.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final String LOGIN = "/theme/kasane/login/";

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read("messages/messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        read("messages/messages_ja.properties").stringPropertyNames());
    }

    @Test
    void everyStyleSheetOfItsOwnIsInTheJar() throws IOException {
        for (String style : read("theme.properties").getProperty("styles").split(" ")) {
            if (!style.equals("css/styles.css")) {
                assertThat(getClass().getResource(LOGIN + "resources/" + style))
                        .as(style)
                        .isNotNull();
            }
        }
    }

    @Test
    void everyScriptOfItsOwnIsInTheJar() throws IOException {
        for (String script : read("theme.properties").getProperty("scripts").split(" ")) {
            assertThat(getClass().getResource(LOGIN + "resources/" + script))
                    .as(script)
                    .isNotNull();
        }
    }

    @Test
    void theThemeIsAnnouncedToTheServer() {
        assertThat(getClass().getResource("/META-INF/keycloak-themes.json")).isNotNull();
    }

    private Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = getClass().getResourceAsStream(LOGIN + name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
