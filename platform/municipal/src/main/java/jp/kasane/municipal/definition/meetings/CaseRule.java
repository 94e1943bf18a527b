package jp.kasane.municipal.definition.meetings;

import java.util.List;
import java.util.Set;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.meetings.Meeting.Basis;
import jp.kasane.municipal.definition.meetings.Meeting.Consent;
import jp.kasane.municipal.definition.meetings.Meeting.LegalBasis;
import jp.kasane.municipal.definition.meetings.Meeting.Secrecy;

/**
 * What of cases may be spoken of in a meeting. It follows from what the meeting is for and on which law it stands, never from its name;
 * what is not stated opens nothing.
 */
@Title("会議でのケースの扱い")
public enum CaseRule {
    @Title("ケースは扱わない")
    NONE,
    @Title("同意のあるケースだけ")
    WITH_CONSENT,
    @Title("同意のないケースも（守秘義務のもとで）")
    WITHOUT_CONSENT;

    /** A meeting for a network, the community, publicity, training or steering sees no case at all. */
    private static final Set<MeetingFunction> OF_CASES = Set.of(
            MeetingFunction.CASE_REVIEW,
            MeetingFunction.PLAN_DECISION,
            MeetingFunction.CLOSURE_EVALUATION,
            MeetingFunction.INFORMATION_WITHOUT_CONSENT);

    static CaseRule of(List<MeetingFunction> functions, Basis basis) {
        if (functions.stream().noneMatch(OF_CASES::contains)) {
            return NONE;
        }
        return opensWithoutConsent(basis) ? WITHOUT_CONSENT : WITH_CONSENT;
    }

    /** Article 106-6 carries its duty of secrecy itself; with another law both must be stated. */
    private static boolean opensWithoutConsent(Basis basis) {
        if (basis.consent() == Consent.REQUIRED) {
            return false;
        }
        return basis.legalBasis() == LegalBasis.ART_106_6
                || basis.legalBasis() == LegalBasis.OTHER
                        && basis.consent() == Consent.NOT_REQUIRED
                        && basis.secrecy() == Secrecy.STATUTORY;
    }
}
