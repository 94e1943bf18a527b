package jp.kasane.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityDirectoryTest {

    private final MunicipalityDirectory directory = MunicipalityDirectory.bundled();
    private final MunicipalityCode aomori = new MunicipalityCode("020001");

    @Test
    void holdsEveryPrefectureAndMunicipalityWithARightCheckDigit() {
        assertThat(directory.prefectures()).hasSize(47);
        assertThat(directory.all())
                .hasSize(47 + 1741)
                .allSatisfy(
                        each -> assertThat(MunicipalityCode.parse(each.code().value()))
                                .isEqualTo(new CodeReading.Read(each.code())));
    }

    @Test
    void everyMunicipalityIsFoundUnderExactlyOnePrefecture() {
        long found = directory.prefectures().stream()
                .mapToLong(prefecture ->
                        directory.municipalitiesOf(prefecture.code()).size())
                .sum();

        assertThat(found).isEqualTo(1741);
    }

    @Test
    void aomoriHasFortyMunicipalities() {
        assertThat(directory.municipalitiesOf(aomori)).hasSize(40).noneMatch(LocalGovernment::isPrefecture);
        assertThat(directory.municipalitiesOf(new MunicipalityCode("023035"))).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "023213, 鰺ヶ沢町, あじがさわまち",
        "023035, 今別町, いまべつまち",
        "023043, 蓬田村, よもぎたむら",
        "023078, 外ヶ浜町, そとがはままち",
        "023019, 平内町, ひらないまち",
        "020001, 青森県, あおもりけん",
        "131016, 千代田区, ちよだく",
        "141003, 横浜市, よこはまし",
        "103446, 榛東村, しんとうむら",
        "134015, 八丈町, はちじょうまち",
        "292036, 大和郡山市, やまとこおりやまし"
    })
    void namesAPlaceWithItsReading(String code, String name, String kana) {
        MunicipalityCode place = new MunicipalityCode(code);

        assertThat(directory.find(place)).contains(new LocalGovernment(place, name, kana));
    }

    @Test
    void writesReadingsInHiraganaAndNamesWithoutTheCounty() {
        assertThat(directory.all()).allSatisfy(each -> {
            assertThat(each.kana()).matches("[ぁ-ゖー]+");
            assertThat(each.name()).matches(".+[都道府県市区町村]").doesNotMatch(".+郡.+[町村]");
        });
    }

    @Test
    void knowsNothingOfWardsOfDesignatedCities() {
        assertThat(directory.find(MunicipalityCode.completing("14101"))).isEmpty();
    }

    @Test
    void refusesAListThatNamesAPlaceTwice() {
        LocalGovernment place = new LocalGovernment(aomori, "青森県", "あおもりけん");

        assertThatThrownBy(() -> new MunicipalityDirectory(List.of(place, place)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPlaceWithoutANameOrReading() {
        assertThatThrownBy(() -> new LocalGovernment(aomori, "青森県", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalGovernment(aomori, "", "あおもりけん"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
