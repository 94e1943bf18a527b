package jp.kasane.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import jp.kasane.kernel.time.TimeReading.Read;
import jp.kasane.kernel.time.TimeReading.Reason;
import jp.kasane.kernel.time.TimeReading.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimesTest {

    @ParameterizedTest
    @CsvSource({
        "9:30, 09:30",
        "09:30, 09:30",
        "９：３０, 09:30",
        "9時半, 09:30",
        "9時, 09:00",
        "9時5分, 09:05",
        "930, 09:30",
        "0930, 09:30",
        "1330, 13:30",
        "13時, 13:00",
        "午前9時, 09:00",
        "午前0時, 00:00",
        "午後1時, 13:00",
        "午後1時半, 13:30",
        "午後0時30分, 12:30",
        "午後1:30, 13:30",
        "1:30 pm, 13:30",
        "pm 1:30, 13:30",
        "0:00, 00:00",
        "23:59, 23:59"
    })
    void readsATimeHoweverItIsWritten(String typed, LocalTime time) {
        assertThat(ClockTimes.parse(typed)).isEqualTo(new Read(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:60", "25時", "午後13時", "9時75分", "2460", "午前9:61"})
    void refusesATimeThatIsNotThere(String typed) {
        assertThat(ClockTimes.parse(typed)).isEqualTo(new Refused(Reason.NO_SUCH_TIME, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"午前12時30分", "午後12時半", "12:30 AM", "12:30 pm"})
    void asksWhichTwelveIsMeant(String typed) {
        assertThat(ClockTimes.parse(typed))
                .isEqualTo(new Refused(Reason.TWELVE_IS_AMBIGUOUS, List.of(LocalTime.of(12, 30), LocalTime.of(0, 30))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "12", "朝", "9:5", "9半", "9時半分", "午後1時pm", "12345", "9:30:00"})
    void refusesWhatItDoesNotUnderstand(String typed) {
        assertThat(ClockTimes.parse(typed)).isEqualTo(new Refused(Reason.NOT_UNDERSTOOD, List.of()));
    }

    @Property
    void neverFailsOnAnything(@ForAll String typed) {
        assertThat(ClockTimes.parse(typed)).isNotNull();
    }
}
