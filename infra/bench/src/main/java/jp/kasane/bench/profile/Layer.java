package jp.kasane.bench.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A layer between the socket and the database, told by the package of a method. */
enum Layer {
    SERVER(
            "Payara and Grizzly",
            "org.glassfish.grizzly.",
            "org.apache.catalina.",
            "com.sun.enterprise.",
            "fish.payara."),
    JERSEY("Jersey and HK2", "org.glassfish.jersey.", "org.glassfish.hk2.", "org.jvnet.hk2.", "jakarta.ws.rs."),
    TEMPLATES("JTE templates", "gg.jte.", "jp.kasane.web.templates."),
    WEB("our pages (web-ui)", "jp.kasane.web."),
    MUNICIPAL("our records (municipal)", "jp.kasane.municipal."),
    KERNEL("our kernel", "jp.kasane.kernel."),
    ECLIPSELINK("EclipseLink", "org.eclipse.persistence.", "jakarta.persistence."),
    JDBI("JDBI", "org.jdbi."),
    POOL("connection pool", "com.zaxxer.hikari."),
    DRIVER("MySQL Connector/J", "com.mysql."),
    LOG(
            "the log",
            "java.util.logging.",
            "org.slf4j.",
            "fish.payara.enterprise.server.logging.",
            "com.sun.enterprise.server.logging.");

    private final String shown;
    private final List<String> packages;

    Layer(String shown, String... packages) {
        this.shown = shown;
        this.packages = List.of(packages);
    }

    String shown() {
        return shown;
    }

    /** The layer a class belongs to by the longest of its packages; none for the JDK and everything else, which work for their callers. */
    static Optional<Layer> of(String className) {
        return Arrays.stream(values())
                .filter(layer -> layer.longest(className) > 0)
                .max((one, other) -> Integer.compare(one.longest(className), other.longest(className)));
    }

    private int longest(String className) {
        return packages.stream()
                .filter(className::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
