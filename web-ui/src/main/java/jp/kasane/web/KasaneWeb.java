package jp.kasane.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.kasane.kernel.control.Settings;
import jp.kasane.web.front.FrontFilter;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.jspecify.annotations.Nullable;

/**
 * Starts the web application. Jersey runs as a filter, not as a servlet: a servlet mapped to all addresses would swallow the
 * assets and the web jars, which the server's default servlet answers (docs/adr/0008-pages.md).
 */
public final class KasaneWeb implements ServletContextListener {

    /** Jersey warns that a resource given as an object implements no provider interface; it need not. Kept so the level stays. */
    private static final Logger PROVIDERS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private @Nullable Wiring wiring;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        PROVIDERS.setLevel(Level.SEVERE);
        Wiring built = Wiring.of(Settings.named("kasane.web.config", "KASANE_WEB_CONFIG"));
        wiring = built;
        ServletContext context = event.getServletContext();
        context.setRequestCharacterEncoding("UTF-8");
        EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
        context.addFilter("front", new FrontFilter(built.https(), built.requestLog()))
                .addMappingForUrlPatterns(requests, false, "/*");
        context.addFilter("pages", new ServletContainer(pages(built))).addMappingForUrlPatterns(requests, true, "/*");
        built.begin();
    }

    private static ResourceConfig pages(Wiring wiring) {
        ResourceConfig config = settings();
        wiring.providers().forEach(config::register);
        Resources.all(wiring).forEach(config::register);
        return config;
    }

    /** How Jersey works here. Where an answer leads is told as a path: a Host header of somebody's choosing becomes no address. */
    static ResourceConfig settings() {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        config.property(ServletProperties.FILTER_STATIC_CONTENT_REGEX, FrontFilter.STATIC);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        return config;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (wiring != null) {
            wiring.close();
        }
    }
}
