package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import org.jspecify.annotations.Nullable;

/** A document that elements come from. */
@Title("原典")
public record Source(
        @Title("番号") Id id,
        @Title("資料名") @Nullable String title,
        @Title("作成者") @Nullable String author,
        @Title("公表") @Nullable When published,
        @Title("年度") @Nullable When fiscalYear,
        @Title("図") List<Drawing> figures,
        @Title("表") List<Table> tables,
        @Title("原典の空欄") List<String> blanks) {

    /** A drawing of the source, and what its nodes say where it was read. */
    @Title("図")
    public record Drawing(
            @Title("図番号") @Nullable String number,
            @Title("題") @Nullable String title,
            @Title("図の中の言葉（点ごと）") List<Node> nodes,
            @Title("原典の言葉") @Nullable String words) {}

    /** One node of a drawing with its labels. */
    @Title("図の点")
    public record Node(
            @Title("言葉") String words, @Title("ラベル") List<String> labels) {}

    /** A table of the source: where it stands, its columns, how many rows. */
    @Title("表")
    public record Table(
            @Title("節") @Nullable String section,
            @Title("題") @Nullable String caption,
            @Title("列") List<String> columns,
            @Title("行数") @Nullable Integer rows,
            @Title("原典の言葉") @Nullable String words) {}
}
