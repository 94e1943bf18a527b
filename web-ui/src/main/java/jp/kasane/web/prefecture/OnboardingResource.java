package jp.kasane.web.prefecture;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;

/** Adding a town: one form, then the work's progress. */
@Path("/p/{prefecture}/onboarding")
public final class OnboardingResource {

    private final TownRegister register;
    private final Provisioning provisioning;

    public OnboardingResource(TownRegister register, Provisioning provisioning) {
        this.register = register;
        this.provisioning = provisioning;
    }

    @GET
    @Requires(Right.TOWN_ONBOARD)
    public OnboardingPage form(@Context PrefectureVisit visit) {
        return page(visit, OnboardingForm.EMPTY, List.of());
    }

    @POST
    @Requires(Right.TOWN_ONBOARD)
    public Response onboard(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        OnboardingForm form = OnboardingForm.of(sent);
        OnboardAnswer answer = provisioning.onboard(form.order(visit));
        if (answer instanceof OnboardAnswer.Taken taken) {
            return Response.seeOther(URI.create(visit.href("jobs/" + taken.jobId())))
                    .build();
        }
        OnboardAnswer.Refused refused = (OnboardAnswer.Refused) answer;
        return Response.ok(page(visit, form, refused.reasons())).build();
    }

    private OnboardingPage page(PrefectureVisit visit, OnboardingForm form, List<OnboardAnswer.Reason> reasons) {
        List<Field> fields = form.fields(visit, reasons);
        String title = visit.t("prefecture.onboard");
        return new OnboardingPage(
                visit.frame(title, new Link[0]),
                visit.href("onboarding"),
                fields.get(0),
                choices(visit),
                fields.subList(1, fields.size()),
                form.singleOfficer(visit),
                List.of(new Choice(
                        "yes", visit.t("onboarding.singleOfficer.yes"), visit.t("onboarding.singleOfficer.hint"))));
    }

    private List<Choice> choices(PrefectureVisit visit) {
        String prefecture = visit.prefecture().code();
        return register.stillToOnboard(prefecture, provisioning.nobodyCame(prefecture)).stream()
                .map(one -> Choice.of(one.code().value(), one.code().value() + " " + one.name()))
                .toList();
    }
}
