package jp.kasane.municipal.definition.meetings;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import org.jspecify.annotations.Nullable;

/**
 * A meeting body (会議体). What it is for and on what legal basis it stands decide what it may see, never its name; {@code unspecified}
 * is a value, and means at run time: no case without consent.
 */
@Title("会議体")
public record Meeting(
        @Flat About about,
        @Title("名称") String name,
        @Title("別名") List<String> aliases,
        @Title("原典での種別") @Nullable String kindWords,
        @Title("機能") List<MeetingFunction> functions,
        @Title("原典での機能の言葉") List<String> functionWords,
        @Title("目的") List<String> purposes,
        @Flat Basis basis,
        @Title("開催頻度") List<Cadence> cadences,
        @Flat Seats seats,
        @Flat Standing standing)
        implements Element {

    /** What of cases may be spoken of in it. */
    public CaseRule cases() {
        return CaseRule.of(functions, basis);
    }

    /** The legal side. */
    @Title("法的な位置づけ")
    public record Basis(
            @Title("法的根拠") @Nullable LegalBasis legalBasis,
            @Title("根拠の言葉") @Nullable String legalWords,
            @Title("本人同意") @Nullable Consent consent,
            @Title("守秘義務") @Nullable Secrecy secrecy,
            @Title("定める規則") @Nullable String rulesIn) {

        public Basis {
            if (consent == Consent.NOT_REQUIRED && secrecy == Secrecy.NONE) {
                throw new Unfit("meeting.no-consent-no-secrecy");
            }
            if (consent == Consent.NOT_REQUIRED && (legalBasis == null || legalBasis == LegalBasis.UNSPECIFIED)) {
                throw new Unfit("meeting.no-consent-no-law");
            }
            if (legalBasis == LegalBasis.ART_106_6 && (secrecy == Secrecy.NONE || secrecy == Secrecy.AGREED)) {
                throw new Unfit("meeting.statutory-secrecy");
            }
            if (legalBasis == LegalBasis.OTHER && legalWords == null) {
                throw new Unfit("meeting.which-law");
            }
        }
    }

    /** On which law a meeting stands. */
    @Title("法的根拠")
    public enum LegalBasis {
        @Title("社会福祉法第106条の6（支援会議）")
        ART_106_6,
        @Title("その他の法律（legalWords に書く）")
        OTHER,
        @Title("書かれていない")
        UNSPECIFIED
    }

    /** Whether a case may be discussed only with consent. */
    @Title("本人同意")
    public enum Consent {
        @Title("要る")
        REQUIRED,
        @Title("要らない")
        NOT_REQUIRED,
        @Title("書かれていない")
        UNSPECIFIED
    }

    /** What binds its members to secrecy. */
    @Title("守秘義務")
    public enum Secrecy {
        @Title("法律による")
        STATUTORY,
        @Title("取り決めによる")
        AGREED,
        @Title("なし")
        NONE,
        @Title("書かれていない")
        UNSPECIFIED
    }
}
