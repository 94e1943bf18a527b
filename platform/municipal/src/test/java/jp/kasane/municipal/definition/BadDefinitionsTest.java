package jp.kasane.municipal.definition;

import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.ATown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed in for a definition and is none is answered in words, and nothing of it is taken in. */
class BadDefinitionsTest {

    private static final Pattern UNFILLED = Pattern.compile("\\{\\d}|'\\{'");
    private static final ATown TOWN = ATown.fresh();
    private static TownUnit unit = TOWN.as(Ids.next(), TOWN_ADMINISTRATOR);
    private static Definitions definitions = new Definitions(unit, Clock.systemUTC());

    @BeforeAll
    static void hasADefinition() {
        definitions.take(ADefinition.bytes(ADefinition.SMALL), "first.yaml");
    }

    @AfterAll
    static void close() {
        unit.close();
        TOWN.close();
    }

    static List<String> sorts() {
        return List.copyOf(BadDefinitions.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void isRefusedInClearWordsAndLeavesNothing(String message) {
        List<String> before = everything();
        TakeOutcome outcome = definitions.take(BadDefinitions.all().get(message), "bad.yaml");
        assertThat(outcome).isInstanceOf(TakeOutcome.Refused.class);
        List<Finding> findings = ((TakeOutcome.Refused) outcome).findings();
        assertThat(findings).extracting(Finding::message).contains(message);
        for (Finding finding : findings) {
            String japanese = DefinitionFiles.words(Locale.JAPANESE).say("bad.yaml", finding);
            String english = DefinitionFiles.words(Locale.ENGLISH).say("bad.yaml", finding);
            assertThat(japanese).startsWith("bad.yaml").matches("(?s).*[ぁ-ん].*").doesNotContainPattern(UNFILLED);
            assertThat(english).startsWith("bad.yaml").isNotEqualTo(japanese).doesNotContainPattern(UNFILLED);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aMarkOfByteOrderIsNoFaultAndRareLettersStay() {
        String rare = ADefinition.with("title: 見本村の体制", "title: ﾐﾎﾝ 髙𠮷村の体制");
        assertThat(definitions.take(ADefinition.bytes("\uFEFF" + rare), "bom.yaml"))
                .isInstanceOf(TakeOutcome.Taken.class);
        assertThat(definitions.versions().get(0).title()).isEqualTo("ﾐﾎﾝ 髙𠮷村の体制");
    }

    /** Versions, contents and the access log: what a file that is refused must leave as it was. */
    private static List<String> everything() {
        return TOWN.column(
                "SELECT CONCAT(number, ' ', sha256, ' ', SHA2(content, 256)) FROM definition_version UNION ALL"
                        + " SELECT CONCAT(id, ' ', action) FROM audit_entry");
    }
}
