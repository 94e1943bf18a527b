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
        "032018,032018",
        "外ヶ浜町,023078",
        "外ケ浜町,023078",
        "外ｹ浜町,023078",
        "青森県外ケ浜町,023078",
        "岩手県 盛岡市,032018",
        "青 森 市,022012"
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
        assertThat(aomori.names()).hasSize(40).containsEntry("023035", "今別町").doesNotContainKey("032018");
    }

    @Test
    void everyMunicipalityIsReadBackFromItsName() {
        assertThat(aomori.own())
                .allSatisfy(one -> assertThat(aomori.read(aomori.name(one.code().value())))
                        .isEqualTo(new Reading.Known(one.code().value())));
    }

    @ParameterizedTest
    @CsvSource({"青森", "あおもりし", "アオモリシ", "今別", "東津軽郡今別町", "青森市役所", "'青森市,今別町'", "<b>青森市</b>"})
    void whatIsOnlyAlikeIsNotTaken(String written) {
        assertThat(aomori.read(written)).isEqualTo(new Reading.Unknown(""));
    }

    @Test
    void everyMunicipalityOfTheCountryIsReadBackFromItsName() {
        for (String prefecture : new String[] {"010006", "130001", "470007"}) {
            Municipalities there = Municipalities.bundled(prefecture);
            assertThat(there.own()).isNotEmpty().allSatisfy(one -> {
                String code = one.code().value();
                assertThat(there.read(there.name(code))).isEqualTo(new Reading.Known(code));
                assertThat(aomori.read(aomori.name(code))).isEqualTo(new Reading.Known(code));
            });
        }
    }

    @Test
    void ofTwoTownsOfOneNameTheOwnPrefecturesIsMeant() {
        Municipalities hiroshima = Municipalities.bundled("340006");
        assertThat(hiroshima.read("府中市")).isEqualTo(new Reading.Known("342084"));
        assertThat(hiroshima.read("東京都府中市")).isEqualTo(new Reading.Known("132063"));
        assertThat(Municipalities.bundled("130001").read("府中市")).isEqualTo(new Reading.Known("132063"));
        assertThat(aomori.read("府中市")).isEqualTo(new Reading.Unknown(""));
    }
}
