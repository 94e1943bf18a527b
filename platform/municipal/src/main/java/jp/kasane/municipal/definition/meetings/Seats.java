package jp.kasane.municipal.definition.meetings;

import java.util.List;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** Who calls a meeting and who sits in it. */
@Title("構成")
public record Seats(
        @Title("主催") @Nullable Party host,
        @Title("場所") @Nullable String place,
        @Title("委嘱などの手続") @Nullable String appointment,
        @Title("構成員") List<Member> members,
        @Title("人数") @Nullable Count memberCount,
        @Title("構成機関の数") @Nullable Count organisationCount,
        @Title("構成員の決め方") @Nullable String membershipRule,
        @Title("構成員は検討中") @Nullable String membersUndecided) {

    /** One member: a post, an organisation, a class of persons; never a named person. */
    @Title("構成員")
    @Short("party")
    public record Member(
            @Title("だれ") Party party,
            @Title("人数") @Nullable Count count,
            @Title("加わり方") @Nullable Standing standing) {

        /** How a member belongs to the meeting. */
        @Title("加わり方")
        public enum Standing {
            @Title("常任")
            STANDING,
            @Title("案件ごと")
            PER_CASE,
            @Title("オブザーバー")
            OBSERVER,
            @Title("必要に応じた専門家")
            EXPERT,
            @Title("必ず加わる")
            MANDATORY,
            @Title("検討中")
            UNDECIDED,
            @Title("予定")
            PLANNED
        }
    }
}
