package jp.kasane.kernel.control;

import com.zaxxer.hikari.HikariConfig;
import java.util.Properties;

/** How every connection of the product speaks: UTF-8, UTC, prepared statements kept, no local files, bounded waiting. */
public final class Connections {

    private Connections() {}

    public static void tune(HikariConfig config) {
        properties().forEach((name, value) -> config.addDataSourceProperty((String) name, value));
    }

    public static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("useServerPrepStmts", "true");
        properties.setProperty("cachePrepStmts", "true");
        properties.setProperty("prepStmtCacheSize", "100");
        properties.setProperty("prepStmtCacheSqlLimit", "4096");
        properties.setProperty("useLocalSessionState", "true");
        properties.setProperty("cacheServerConfiguration", "true");
        properties.setProperty("elideSetAutoCommits", "true");
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("connectTimeout", "5000");
        properties.setProperty("socketTimeout", "60000");
        properties.setProperty("sslMode", "PREFERRED");
        properties.setProperty("allowPublicKeyRetrieval", "false");
        return properties;
    }
}
