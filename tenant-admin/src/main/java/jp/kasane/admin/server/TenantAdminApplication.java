package jp.kasane.admin.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.kasane.kernel.control.Exposure;
import jp.kasane.kernel.control.Settings;
import org.jspecify.annotations.Nullable;

/** Starts tenant-admin with the server and stops it with the server, letting running jobs finish. */
@WebListener
public final class TenantAdminApplication implements ServletContextListener {

    private @Nullable Startup startup;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        TenantAdmin admin = new TenantAdmin(Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG"));
        Startup begun = new Startup(admin);
        event.getServletContext()
                .addServlet("health", new Health(begun, admin.measures(), Exposure.of(admin.settings())))
                .addMapping("/*");
        begun.begin();
        startup = begun;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (startup != null) {
            startup.close();
        }
    }
}
