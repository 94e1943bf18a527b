package jp.kasane.municipal.definition.bodies;

import java.util.List;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/** For whom a body is, and how it is reached. */
@Title("利用")
public record Access(
        @Title("対象者") List<String> targets,
        @Title("利用の条件") @Nullable Eligibility eligibility,
        @Title("費用") @Nullable String fee,
        @Title("相談の方法") List<Channel> channels,
        @Title("開いている時間") @Nullable Hours hours) {

    /** Who may use it. */
    @Title("利用の条件")
    public record Eligibility(
            @Title("条件の組み合わせ") @Nullable Logic logic,
            @Title("何歳未満") @Nullable Integer ageUnder,
            @Title("条件") List<String> conditions,
            @Title("原典の言葉") @Nullable String words) {}

    /** Whether one condition is enough. */
    @Title("条件の組み合わせ")
    public enum Logic {
        @Title("いずれか")
        ANY,
        @Title("すべて")
        ALL
    }

    /** A way to get in touch. */
    @Title("相談の方法")
    @Short("kind")
    public record Channel(
            @Title("方法") Kind kind,
            @Title("原典の言葉") @Nullable String words) {

        /** The ways. */
        @Title("相談の方法")
        public enum Kind {
            @Title("窓口・来所")
            WINDOW,
            @Title("電話")
            TELEPHONE,
            @Title("訪問")
            VISIT,
            @Title("アウトリーチ")
            OUTREACH,
            @Title("出張相談")
            AWAY,
            @Title("立ち寄り")
            DROP_IN,
            @Title("催し")
            EVENT,
            @Title("座談会・相談会")
            MEETING,
            @Title("郵便")
            MAIL,
            @Title("電子メール")
            EMAIL,
            @Title("LINE")
            LINE,
            @Title("ウェブ")
            WEB,
            @Title("その他（words に書く）")
            OTHER
        }
    }
}
