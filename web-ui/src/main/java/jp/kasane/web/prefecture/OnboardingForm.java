package jp.kasane.web.prefecture;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;

/** The questions of onboarding, as asked and as answered. What was typed comes back as typed. */
record OnboardingForm(String code, String name, String email, String username, boolean singleOfficer) {

    static final OnboardingForm EMPTY = new OnboardingForm("", "", "", "", false);

    static OnboardingForm of(MultivaluedMap<String, String> sent) {
        return new OnboardingForm(
                text(sent, "code"),
                text(sent, "firstAdministrator.name"),
                text(sent, "firstAdministrator.email"),
                text(sent, "firstAdministrator.username"),
                sent.containsKey("singleOfficer"));
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    OnboardOrder order(PrefectureVisit visit) {
        return new OnboardOrder(
                visit.prefecture().code(), code, name, email, username, singleOfficer, true, visit.viewer());
    }

    List<Field> fields(PrefectureVisit visit, List<OnboardAnswer.Reason> reasons) {
        return List.of(
                field(visit, "code", reasons).value(code),
                field(visit, "firstAdministrator.name", reasons).value(name),
                field(visit, "firstAdministrator.email", reasons).value(email),
                field(visit, "firstAdministrator.username", reasons)
                        .hint(visit.t("onboarding.username.hint"))
                        .value(username));
    }

    Field singleOfficer(PrefectureVisit visit) {
        return Field.of("singleOfficer", visit.t("onboarding.singleOfficer"))
                .values(singleOfficer ? List.of("yes") : List.of());
    }

    private static Field field(PrefectureVisit visit, String name, List<OnboardAnswer.Reason> reasons) {
        List<String> wrong = reasons.stream()
                .filter(reason -> target(reason).equals(name))
                .map(reason -> visit.t("onboard.refused." + reason.name()))
                .toList();
        return Field.of(name, visit.t("onboarding." + name)).mandatory().errors(wrong);
    }

    /** What is wrong with no answer of the form's own is shown with the first one. */
    private static String target(OnboardAnswer.Reason reason) {
        return reason.field().startsWith("firstAdministrator") ? reason.field() : "code";
    }
}
