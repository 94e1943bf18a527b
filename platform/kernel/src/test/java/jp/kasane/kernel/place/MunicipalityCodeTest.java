package jp.kasane.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.kasane.kernel.place.CodeReading.Read;
import jp.kasane.kernel.place.CodeReading.Reason;
import jp.kasane.kernel.place.CodeReading.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"023035", "０２３０３５", " 023035 ", "023 035", "０２３　０３５"})
    void readsACodeHoweverItsDigitsAreTyped(String typed) {
        assertThat(MunicipalityCode.parse(typed)).isEqualTo(new Read(new MunicipalityCode("023035")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "今別町", "0230", "0230355", "02303X", "-23035", "02303५"})
    void refusesWhatIsNotSixDigits(String typed) {
        assertThat(MunicipalityCode.parse(typed)).isEqualTo(new Refused(Reason.MALFORMED, List.of()));
    }

    @Test
    void refusesAWrongCheckDigitAndNamesTheRightOne() {
        Refused refused = (Refused) MunicipalityCode.parse("023036");

        assertThat(refused.reason()).isEqualTo(Reason.WRONG_CHECK_DIGIT);
        assertThat(refused.meant()).containsExactly(new MunicipalityCode("023035"));
        assertThat(refused.meant().get(0).checkDigit()).isEqualTo(5);
    }

    @Test
    void refusesFiveDigitsAndOffersBothThingsTheyCanMean() {
        assertThat(MunicipalityCode.parse("02303"))
                .isEqualTo(new Refused(Reason.FIVE_DIGITS, List.of(new MunicipalityCode("023035"))));
        assertThat(MunicipalityCode.parse("23035"))
                .isEqualTo(new Refused(
                        Reason.FIVE_DIGITS,
                        List.of(MunicipalityCode.completing("23035"), new MunicipalityCode("023035"))));
        assertThat(MunicipalityCode.parse("99999")).isEqualTo(new Refused(Reason.FIVE_DIGITS, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "480002", "990000"})
    void refusesAPrefectureThatDoesNotExist(String typed) {
        assertThat(MunicipalityCode.parse(typed)).isEqualTo(new Refused(Reason.NO_SUCH_PREFECTURE, List.of()));
    }

    @Test
    void knowsThePrefectureOfATown() {
        MunicipalityCode town = new MunicipalityCode("023213");

        assertThat(town.isPrefecture()).isFalse();
        assertThat(town.prefecture()).isEqualTo(new MunicipalityCode("020001"));
        assertThat(town.prefecture().isPrefecture()).isTrue();
        assertThat(town.prefecture().prefecture()).isEqualTo(town.prefecture());
    }

    @Test
    void showsItselfAsItsDigits() {
        assertThat(new MunicipalityCode("023035")).hasToString("023035");
    }

    @ParameterizedTest
    @ValueSource(strings = {"023036", "480002", "0230", "２３０３５", ""})
    void cannotExistWithAWrongDigit(String value) {
        assertThatThrownBy(() -> new MunicipalityCode(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noSingleMistypedDigitIsTakenForAnotherCodeOfTheSameFiveDigits(
            @ForAll @IntRange(min = 1, max = 47) int prefecture,
            @ForAll @IntRange(max = 999) int rest,
            @ForAll @IntRange(max = 9) int last) {
        MunicipalityCode right = MunicipalityCode.completing(String.format("%02d%03d", prefecture, rest));
        String typed = right.value().substring(0, 5) + last;

        CodeReading reading = MunicipalityCode.parse(typed);

        if (last == right.checkDigit()) {
            assertThat(reading).isEqualTo(new Read(right));
        } else {
            assertThat(reading).isEqualTo(new Refused(Reason.WRONG_CHECK_DIGIT, List.of(right)));
        }
    }
}
