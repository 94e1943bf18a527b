package jp.kasane.municipal.definition.bodies;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Count;
import org.jspecify.annotations.Nullable;

/**
 * A support body (相談窓口・支援機関・拠点): a place or service that receives, backs up, coordinates, reaches out or gives support in
 * taking part. Not the same thing as a programme, an operator or a building.
 */
@Title("支援機関・相談窓口・拠点")
public record SupportBody(
        @Flat About about,
        @Title("名称") String name,
        @Title("別名") List<String> aliases,
        @Title("標示（表の区分など）") @Nullable String label,
        @Title("働き") List<Function> functions,
        @Title("分野") List<Field> fields,
        @Title("分野の言葉") @Nullable String fieldWords,
        @Title("事業") List<BodyProgramme> programmes,
        @Flat Operation running,
        @Flat Location location,
        @Flat Access access,
        @Flat Work work,
        @Title("内部の組織") List<SupportBody> units,
        @Title("同じ機関（別の行・別の事業）") @Refers("bodies") List<Pointer> sameAs,
        @Title("原典の表での表し方") @Nullable Listing listing)
        implements Element {

    /** What a body does in the system. */
    @Title("働き")
    public enum Function {
        @Title("受け止める")
        RECEIVE,
        @Title("後ろから支える")
        BACK_UP,
        @Title("調整する")
        COORDINATE,
        @Title("出向く")
        OUTREACH,
        @Title("参加を支える")
        PARTICIPATION,
        @Title("地域をつくる")
        COMMUNITY,
        @Title("専門の支援")
        SPECIALIST
    }

    /** How the source prints the body in its list. */
    @Title("原典の表")
    public record Listing(
            @Title("表の列と書かれた言葉") Map<String, String> columns,
            @Title("行の箇所数") @Nullable Count rowCount,
            @Title("行の対象者") List<String> rowTargets,
            @Title("運営者の読み取り方") @Nullable String operatorMatch,
            @Title("ほかの掲載場所") List<String> alsoPrintedIn,
            @Title("原典の言葉") @Nullable String words) {}
}
