package jp.kasane.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import jp.kasane.web.front.FrontFilter;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;

public final class KasaneWeb implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        var front = context.addFilter("front", new FrontFilter());
        front.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        ResourceConfig config = new ResourceConfig();
        config.register(new Hello());
        config.property(ServletProperties.FILTER_STATIC_CONTENT_REGEX, "/(assets|webjars)/.*");
        var jersey = context.addFilter("pages", new ServletContainer(config));
        jersey.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
