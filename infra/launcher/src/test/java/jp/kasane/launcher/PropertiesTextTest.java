package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PropertiesTextTest {

    @Property(tries = 500)
    void everyValueComesBackExactly(@ForAll String value) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(PropertiesText.of(Map.of("a.key", value))));
        assertThat(read.getProperty("a.key")).isEqualTo(value);
    }
}
