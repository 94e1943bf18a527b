package jp.kasane.municipal.definition.town;

import static java.util.stream.Collectors.joining;

import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Which municipality or prefecture the definition is of. Absent in a template. */
@Title("市区町村・都道府県")
public record Place(
        @Title("全国地方公共団体コード（6桁）") @Nullable String code,
        @Title("都道府県") String prefecture,
        @Title("名称") String name,
        @Title("種別") Kind kind) {

    public Place {
        if (code != null && MunicipalityCode.parse(code) instanceof CodeReading.Refused refused) {
            throw new Unfit(
                            "place.code",
                            refused.meant().stream()
                                    .map(MunicipalityCode::value)
                                    .collect(joining(", ")))
                    .at("code");
        }
    }

    /** What kind of municipality. */
    @Title("種別")
    public enum Kind {
        @Title("都道府県")
        PREFECTURE,
        @Title("市")
        CITY,
        @Title("区")
        WARD,
        @Title("町")
        TOWN,
        @Title("村")
        VILLAGE
    }
}
