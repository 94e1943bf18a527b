package jp.kasane.web.prefecture.settings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.mail.MailOutcome;
import jp.kasane.kernel.mail.MailServer;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.mail.Mailer;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;

/** The mail server of a prefecture, and whether it takes our mail. */
@Path("/p/{prefecture}/settings/mail")
public final class MailSettingsResource {

    private final MailServers servers;
    private final Mailer mailer;
    private final Optional<String> outbox;

    public MailSettingsResource(MailServers servers, Mailer mailer, Settings settings) {
        this.servers = servers;
        this.mailer = mailer;
        this.outbox = settings.optional("kasane.outbox.url").filter(url -> settings.demo());
    }

    @GET
    @Requires(Right.PREFECTURE_SETTINGS)
    public MailSettingsPage form(@Context PrefectureVisit visit) {
        return page(visit, kept(visit), List.of());
    }

    @POST
    @Requires(Right.PREFECTURE_SETTINGS)
    public MailSettingsPage save(@Context PrefectureVisit visit, MultivaluedMap<String, String> form) {
        MailForm typed = new MailForm(visit.visit().messages(), new Typed(form));
        Optional<MailServer> server = typed.read(servers.own(visit.prefecture().code()), servers.relays());
        if (server.isEmpty()) {
            return page(visit, typed, List.of());
        }
        servers.keep(visit.prefecture().code(), server.get(), act(visit, "CHANGE"));
        return page(visit, kept(visit), List.of(Notice.done(visit.t("mail.saved"))));
    }

    /** Sends a mail to whoever asks, through the server as it is kept. */
    @POST
    @Path("test")
    @Requires(Right.PREFECTURE_SETTINGS)
    public MailSettingsPage test(@Context PrefectureVisit visit) {
        MailServer server = servers.of(visit.prefecture().code());
        String to = visit.visit().user().email();
        MailOutcome outcome = mailer.send(server, to, visit.t("mail.test.subject"), visit.t("mail.test.text"));
        return page(visit, kept(visit), List.of(said(visit, outcome, to)));
    }

    private static Notice said(PrefectureVisit visit, MailOutcome outcome, String to) {
        if (outcome instanceof MailOutcome.Failed failed) {
            return Notice.danger(
                    visit.t("mail.test.failed"),
                    visit.t("mail.failed." + failed.reason().name()));
        }
        return Notice.done(visit.t("mail.test.taken", to));
    }

    private static ControlAudit.Act act(PrefectureVisit visit, String action) {
        return visit.viewer()
                .doing(
                        Right.PREFECTURE_SETTINGS,
                        action,
                        "mail-setting",
                        visit.prefecture().code(),
                        null);
    }

    private MailForm kept(PrefectureVisit visit) {
        MailServer server = servers.of(visit.prefecture().code());
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.putSingle("host", server.host());
        values.putSingle("port", Integer.toString(server.port()));
        values.putSingle("security", server.security().name());
        values.putSingle("sender", server.sender());
        String username = server.username();
        if (username != null) {
            values.putSingle("username", username);
        }
        return new MailForm(visit.visit().messages(), new Typed(values));
    }

    private MailSettingsPage page(PrefectureVisit visit, MailForm form, List<Notice> notices) {
        Frame frame = visit.shownAt("settings/mail")
                .frame(visit.t("mail.title"), new Link[0])
                .saying(notices);
        Optional<MailServer> own = servers.own(visit.prefecture().code());
        form.naming(servers.relays());
        return new MailSettingsPage(
                frame,
                visit.href("settings/mail"),
                own.isPresent(),
                form.of("host"),
                form.of("port"),
                form.of("security"),
                securities(visit),
                form.of("sender"),
                form.of("username"),
                form.of("password"),
                own.filter(server -> server.password() != null).isPresent(),
                visit.visit().user().email(),
                outbox,
                Field.errorsOf(form.fields()));
    }

    private static List<Choice> securities(PrefectureVisit visit) {
        return Arrays.stream(MailServer.Security.values())
                .map(one -> new Choice(
                        one.name(),
                        visit.t("mail.security." + one.name()),
                        visit.t("mail.security." + one.name() + ".explained")))
                .toList();
    }
}
