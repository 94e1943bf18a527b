/**
 * Owns how the web application is put together: {@link jp.kasane.web.KasaneWeb} starts it, {@link jp.kasane.web.Wiring} builds its
 * objects, {@link jp.kasane.web.Resources} lists every operation. Depends on everything in this module. Contains no rule.
 *
 * <p>How a page is added:
 * <ol>
 *   <li>a resource class with {@code @Path("/t/{town}/…")} (or {@code "/p/{prefecture}/…"}), final, with a constructor for what it
 *       needs; one instance serves all requests;
 *   <li>each method carries exactly one {@link jp.kasane.kernel.authority.Requires}; it takes {@code @Context TownVisit} (or
 *       {@code PrefectureVisit}, {@code Visit}) and returns a page: the gate has checked session, origin, token, grant and right,
 *       and has opened the town's unit of work, which is closed after the answer;
 *   <li>a page is a record that implements {@link jp.kasane.web.page.Page}: its first component is the frame ({@code
 *       town.frame(title, links above)}), its {@code template()} names a file under {@code src/main/jte}, whose one parameter is
 *       {@code @param the.Record page} and whose body is {@code @template.layout.page(frame = page.frame(), content = @`…`)};
 *   <li>words go into {@code messages_ja.properties} and {@code messages_en.properties} under the page's own prefix;
 *   <li>the class is added to {@link jp.kasane.web.Resources}.
 * </ol>
 * What is not there, or not for this viewer, throws {@link jp.kasane.web.gate.Denied#notFound()}. After a POST that did something,
 * answer {@code Response.seeOther}. A form asked again returns its page with {@code status()} 422.
 */
@Capability(
        dependsOn = {
            "kernel.accesslog",
            "kernel.authority",
            "kernel.control",
            "kernel.departures",
            "kernel.identity",
            "kernel.jobs",
            "kernel.mail",
            "kernel.people",
            "kernel.place",
            "kernel.secrets",
            "kernel.succession",
            "kernel.tenancy",
            "prefecture.accounts",
            "prefecture.advisers",
            "prefecture.definition",
            "prefecture.feeds",
            "prefecture.planning",
            "prefecture.programmes",
            "prefecture.published",
            "prefecture.register",
            "prefecture.routes",
            "prefecture.templates",
            "web.accesslog",
            "web.demo",
            "web.departure",
            "web.dispatch",
            "web.draw",
            "web.fault",
            "web.front",
            "web.gate",
            "web.help",
            "web.home",
            "web.operation",
            "web.people",
            "web.prefecture",
            "web.prefecture.advisers",
            "web.prefecture.arrangements",
            "web.prefecture.planning",
            "web.prefecture.programmes",
            "web.prefecture.requests",
            "web.prefecture.routes",
            "web.prefecture.settings",
            "web.prefecture.templates",
            "web.prefecture.visits",
            "web.published",
            "web.signin",
            "web.succession",
            "web.town",
            "web.town.arrangement",
            "web.town.consultations",
            "web.town.profile",
            "web.dispatch.visits",
            "web.visits"
        })
@NullMarked
package jp.kasane.web;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
