package jp.kasane.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviserProfileTest {

    @Test
    void aProfileIsReadAsItWasWritten() {
        AdviserProfile profile = new AdviserProfile(
                List.of("多機関協働"), List.of("社会福祉士"), "架空\"大学", "", List.of(new Barred("023035", "居住地")));
        assertThat(AdviserRows.profile(AdviserRows.json(profile))).isEqualTo(profile);
    }

    @Test
    void whatAnotherVersionWroteOrDidNotWriteIsNoTrouble() {
        assertThat(AdviserRows.profile("{}")).isEqualTo(AdviserProfile.EMPTY);
        assertThat(AdviserRows.profile("{\"fields\":[\"相談\"],\"later\":{\"x\":1}}")
                        .fields())
                .containsExactly("相談");
    }

    @ParameterizedTest
    @CsvSource({"ＩＣＴ活用,true", "ict活用,true", "' ICT活用 ',true", "ICT,false", "'',false"})
    void aFieldIsKnownHoweverWideItIsWritten(String subject, boolean known) {
        assertThat(new AdviserProfile(List.of("ICT活用"), List.of(), "", "", List.of()).knows(subject))
                .isEqualTo(known);
    }

    @Test
    void nobodyIsBarredWithoutATownOrAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Barred("23035", "居住地"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Barred("023035", "　"));
    }

    @ParameterizedTest
    @CsvSource({"'',022012,1", "見本,22012,1", "見本,022012,-1", "見本,022012,501"})
    void anAdviserHasANameABaseAndANumberOfVisits(String name, String base, int most) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdviserDraft(name, "", null, base, most, AdviserProfile.EMPTY));
    }
}
