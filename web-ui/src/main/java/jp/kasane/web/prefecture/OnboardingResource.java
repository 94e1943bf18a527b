package jp.kasane.web.prefecture;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** Adding a town: one form, then the work's progress. */
@Path("/p/{prefecture}/onboarding")
public final class OnboardingResource {

    private final TownRegister register;
    private final Provisioning provisioning;
    private final BeginningDesk beginnings;

    public OnboardingResource(TownRegister register, Provisioning provisioning, BeginningDesk beginnings) {
        this.register = register;
        this.provisioning = provisioning;
        this.beginnings = beginnings;
    }

    @GET
    @Requires(Right.TOWN_ONBOARD)
    public OnboardingPage form(@Context PrefectureVisit visit) {
        BeginningForm beginning = new BeginningForm(new Typed(new MultivaluedHashMap<>()));
        return page(visit, OnboardingForm.EMPTY, List.of(), beginning.fields(visit, Map.of()));
    }

    @POST
    @Requires(Right.TOWN_ONBOARD)
    public Response onboard(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        OnboardingForm form = OnboardingForm.of(sent);
        BeginningForm beginning = new BeginningForm(new Typed(sent));
        BeginningDesk.Read read = beginnings.read(visit, beginning, form.code());
        OnboardOrder order = form.order(visit);
        if (read instanceof BeginningDesk.Read.Wrong wrong) {
            BeginningFields fields = beginning.fields(visit, wrong.errors());
            return Response.ok(page(visit, form, provisioning.whyNot(order), fields))
                    .build();
        }
        Optional<FirstDefinition> first = ((BeginningDesk.Read.Ready) read).definition();
        OnboardAnswer answer =
                provisioning.onboard(first.map(order::beginningWith).orElse(order));
        if (answer instanceof OnboardAnswer.Taken taken) {
            return Response.seeOther(URI.create(visit.href("jobs/" + taken.jobId())))
                    .build();
        }
        OnboardAnswer.Refused refused = (OnboardAnswer.Refused) answer;
        return Response.ok(page(visit, form, refused.reasons(), beginning.fields(visit, Map.of())))
                .build();
    }

    private OnboardingPage page(
            PrefectureVisit visit, OnboardingForm form, List<OnboardAnswer.Reason> reasons, BeginningFields beginning) {
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
                        "yes", visit.t("onboarding.singleOfficer.yes"), visit.t("onboarding.singleOfficer.hint"))),
                beginning,
                beginnings.choices(visit),
                visit.href("arrangements"));
    }

    private List<Choice> choices(PrefectureVisit visit) {
        String prefecture = visit.prefecture().code();
        return register.stillToOnboard(prefecture, provisioning.nobodyCame(prefecture)).stream()
                .map(one -> Choice.of(one.code().value(), one.code().value() + " " + one.name()))
                .toList();
    }
}
