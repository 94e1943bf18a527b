package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.prefecture.routes.Municipalities.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalitiesTest {

    private final Municipalities aomori = Municipalities.bundled("020001");

    @ParameterizedTest
    @CsvSource({
        "022012,022012",
        "０２２０１２,022012",
        "22012,022012",
        "青森市,022012",
        "' 今別町 ',023035",
        "青森県今別町,023035",
        "岩手県盛岡市,032018",
        "032018,032018"
    })
    void understandsCodesAndNames(String written, String code) {
        assertThat(aomori.read(written)).isEqualTo(new Reading.Known(code));
    }

    @ParameterizedTest
    @CsvSource({"022013,022012 青森市", "02201,022012 青森市", "盛岡市,''", "見本町,''", "'',''", "020001,''", "999999,''", "1,''"})
    void saysWhatMayHaveBeenMeant(String written, String meant) {
        assertThat(aomori.read(written)).isEqualTo(new Reading.Unknown(meant));
    }

    @Test
    void namesEachAsOneSaysItInThePrefecture() {
        assertThat(aomori.own()).hasSize(40);
        assertThat(aomori.name("023035")).isEqualTo("今別町");
        assertThat(aomori.name("032018")).isEqualTo("岩手県盛岡市");
        assertThat(aomori.name("900000")).isEqualTo("900000");
    }

    @Test
    void everyMunicipalityIsReadBackFromItsName() {
        assertThat(aomori.own())
                .allSatisfy(one -> assertThat(aomori.read(aomori.name(one.code().value())))
                        .isEqualTo(new Reading.Known(one.code().value())));
    }
}
