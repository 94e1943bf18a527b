package jp.kasane.kernel.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;

/** What can be said of an order without asking the database. */
final class OnboardChecks {

    private OnboardChecks() {}

    static List<Reason> person(OnboardOrder order) {
        List<Reason> reasons = new ArrayList<>();
        if (!FirstAdministrator.nameFits(order.administratorName())) {
            reasons.add(Reason.ADMINISTRATOR_NAME);
        }
        if (!FirstAdministrator.emailFits(order.administratorEmail())) {
            reasons.add(Reason.ADMINISTRATOR_EMAIL);
        }
        if (!FirstAdministrator.usernameFits(order.administratorUsername())) {
            reasons.add(Reason.ADMINISTRATOR_USERNAME);
        }
        return reasons;
    }

    static Optional<LocalGovernment> town(OnboardOrder order, List<Reason> reasons) {
        CodeReading reading = MunicipalityCode.parse(order.townCode());
        if (reading instanceof CodeReading.Read read) {
            return town(order, read.code(), reasons);
        }
        boolean checkDigit = reading instanceof CodeReading.Refused refused
                && refused.reason() == CodeReading.Reason.WRONG_CHECK_DIGIT;
        reasons.add(checkDigit ? Reason.CODE_CHECK_DIGIT : Reason.CODE_MALFORMED);
        return Optional.empty();
    }

    private static Optional<LocalGovernment> town(OnboardOrder order, MunicipalityCode code, List<Reason> reasons) {
        Optional<LocalGovernment> found = MunicipalityDirectory.bundled().find(code);
        if (found.isEmpty()) {
            reasons.add(Reason.CODE_UNKNOWN);
        } else if (code.isPrefecture()) {
            reasons.add(Reason.CODE_IS_PREFECTURE);
        } else if (!code.prefecture().value().equals(order.prefectureCode())) {
            reasons.add(Reason.OTHER_PREFECTURE);
        }
        return found;
    }
}
