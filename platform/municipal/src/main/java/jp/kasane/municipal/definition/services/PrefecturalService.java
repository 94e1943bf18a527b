package jp.kasane.municipal.definition.services;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** What a prefecture does for its municipalities: advisers, exchange, training, backing up, surveys. */
@Title("都道府県の事業")
public record PrefecturalService(
        @Flat About about,
        @Title("種類") Kind kind,
        @Title("原典での種類") @Nullable String kindWords,
        @Title("名称") String name,
        @Title("対象") List<String> audience,
        @Title("委託先") @Nullable Party contractor,
        @Flat Programme programme,
        @Flat Amounts amounts,
        @Title("会場") @Nullable String place,
        @Title("時期") @Nullable String season,
        @Title("年度") List<When> years,
        @Title("原典の言葉") @Nullable String words)
        implements Element {

    /** The kinds of service. */
    @Title("都道府県の事業の種類")
    public enum Kind {
        @Title("アドバイザー派遣")
        ADVISER_DISPATCH,
        @Title("情報交換会")
        EXCHANGE_MEETING,
        @Title("人材養成")
        HUMAN_RESOURCES,
        @Title("研修")
        TRAINING,
        @Title("後方支援")
        BACK_UP,
        @Title("座談会")
        ROUND_TABLE,
        @Title("シンポジウム")
        SYMPOSIUM,
        @Title("講演会")
        LECTURE,
        @Title("好事例の紹介・選定・発表")
        GOOD_PRACTICE,
        @Title("共同センター")
        JOINT_CENTRE,
        @Title("調査")
        SURVEY,
        @Title("広域の課題の検討")
        WIDE_AREA,
        @Title("その他（kindWords に書く）")
        OTHER
    }

    /** What happens in it. */
    @Title("内容")
    public record Programme(
            @Title("段階") List<String> stages,
            @Title("題目") List<String> topics,
            @Title("内容") List<String> contents,
            @Title("講師") List<String> speakers,
            @Title("使うもの") List<String> tools,
            @Title("きっかけ") @Nullable String trigger,
            @Title("協力") @Nullable String cooperation,
            @Title("だれが望んだか") @Nullable String wishedBy) {}

    /** How much of it. */
    @Title("数量")
    public record Amounts(
            @Title("市区町村数") @Nullable Count municipalities,
            @Title("1市区町村あたりの訪問") @Nullable Count visitsPerMunicipality,
            @Title("訪問の合計") @Nullable Count totalVisits,
            @Title("定員") @Nullable Count capacity,
            @Title("事例の数") @Nullable Count caseCount,
            @Title("日数") @Nullable Count days,
            @Title("時間数") @Nullable Count hours,
            @Title("年に何回") @Nullable Count timesPerYear,
            @Title("1圏域あたりの回数") @Nullable Count perZone,
            @Title("圏域の数") @Nullable Count zones,
            @Title("会場の数") @Nullable Count venues) {}
}
