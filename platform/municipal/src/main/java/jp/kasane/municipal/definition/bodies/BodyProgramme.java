package jp.kasane.municipal.definition.bodies;

import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/** The programme that a support body carries out. */
@Title("機関の事業")
public record BodyProgramme(
        @Title("種類") ProgrammeKind kind,
        @Title("この文書の事業") @Refers("programmes") @Nullable Id programme,
        @Title("事業名") @Nullable String title,
        @Title("号") @Nullable String number,
        @Title("個別の事業名") @Nullable String projectName,
        @Title("計画の行") @Nullable String planRow,
        @Title("根拠") @Nullable String legalBasis,
        @Title("原典の言葉") @Nullable String words) {}
