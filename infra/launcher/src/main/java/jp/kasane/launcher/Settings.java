package jp.kasane.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator may set through the environment: the ports, the data folder, the memory. Every port has its own setting, no
 * two may be the same, and a value that is no number is refused with the name of the setting.
 *
 * @param demo the demonstration with its known passwords; in production mail leaves this machine and nobody is there yet
 * @param mailServer where mail goes
 * @param secondFactor of whom a second factor is demanded, if the operator says so
 */
public record Settings(
        Port http,
        Port identity,
        Port identityManagement,
        Port database,
        Port mail,
        Port outbox,
        Path data,
        Path runtime,
        int memoryMb,
        boolean demo,
        MailServer mailServer,
        Optional<String> secondFactor,
        Optional<String> demoPassword) {

    private static final int LEAST_MEMORY_MB = 256;
    private static final Set<String> SECOND_FACTORS = Set.of("administrators", "everyone", "nobody");

    /** A port with what listens on it and the setting that changes it. */
    public record Port(int number, String setting, String purpose) {
        public Port {
            if (number < 1 || number > 65_535) {
                throw new CannotStart(setting + "=" + number + " is no port (1 to 65535).");
            }
        }
    }

    public Settings {
        if (memoryMb < LEAST_MEMORY_MB) {
            throw new CannotStart("KASANE_MEMORY_MB=" + memoryMb + " is too little: at least " + LEAST_MEMORY_MB + ".");
        }
        refuseTwins(List.of(http, identity, identityManagement, database, mail, outbox));
    }

    /** Reads the settings from an environment such as {@link System#getenv()}. */
    public static Settings from(Map<String, String> environment) {
        Path data = folder(environment, "KASANE_DATA", Path.of(".kasane"));
        boolean demo = demo(environment);
        Port mail = port(environment, "KASANE_MAIL_PORT", 2525, "the demo's mail receiver");
        return new Settings(
                port(environment, "KASANE_HTTP_PORT", 8080, "Kasane's pages"),
                port(environment, "KASANE_IDENTITY_PORT", 8180, "Keycloak (sign-in)"),
                port(environment, "KASANE_IDENTITY_MANAGEMENT_PORT", 8190, "Keycloak's health and metrics"),
                port(environment, "KASANE_DATABASE_PORT", 3316, "MariaDB"),
                mail,
                port(environment, "KASANE_OUTBOX_PORT", 8025, "the demo's outbox page"),
                data,
                folder(environment, "KASANE_RUNTIME", data.resolve("runtime")),
                number(environment, "KASANE_MEMORY_MB", 1024),
                demo,
                demo ? MailServer.outbox(mail.number()) : MailServer.from(environment),
                secondFactor(environment, demo),
                given(environment, "KASANE_DEMO_PASSWORD"));
    }

    private static boolean demo(Map<String, String> environment) {
        String mode = given(environment, "KASANE_MODE").orElse("demo");
        if (!mode.equals("demo") && !mode.equals("production")) {
            throw new CannotStart("KASANE_MODE=" + mode + " is neither demo nor production.");
        }
        return mode.equals("demo");
    }

    private static Optional<String> secondFactor(Map<String, String> environment, boolean demo) {
        Optional<String> demanded = given(environment, "KASANE_SECOND_FACTOR");
        demanded.filter(word -> !SECOND_FACTORS.contains(word)).ifPresent(word -> {
            throw new CannotStart("KASANE_SECOND_FACTOR=" + word + " is none of administrators, everyone, nobody.");
        });
        if (!demo && demanded.filter("nobody"::equals).isPresent()) {
            throw new CannotStart("KASANE_SECOND_FACTOR=nobody is for the demo only.");
        }
        return demanded;
    }

    private static Optional<String> given(Map<String, String> environment, String setting) {
        return Optional.ofNullable(environment.get(setting)).filter(value -> !value.isBlank());
    }

    /** Every port, in the order in which the parts use them. Only the demo receives mail itself. */
    public List<Port> ports() {
        return demo
                ? List.of(database, identity, identityManagement, http, mail, outbox)
                : List.of(database, identity, identityManagement, http);
    }

    public String publicUrl() {
        return "http://localhost:" + http.number();
    }

    public String identityUrl() {
        return "http://localhost:" + identity.number();
    }

    public String outboxUrl() {
        return "http://localhost:" + outbox.number() + "/";
    }

    /** Set to nothing is not set: an empty path would be the folder one stands in. */
    private static Path folder(Map<String, String> environment, String setting, Path standard) {
        String value = environment.getOrDefault(setting, "");
        return (value.isBlank() ? standard : Path.of(value)).toAbsolutePath().normalize();
    }

    private static Port port(Map<String, String> environment, String setting, int standard, String purpose) {
        return new Port(number(environment, setting, standard), setting, purpose);
    }

    static int number(Map<String, String> environment, String setting, int standard) {
        String value = environment.getOrDefault(setting, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart(setting + "=" + value + " is not a number.", e);
        }
    }

    private static void refuseTwins(List<Port> ports) {
        Map<Integer, Port> seen = new HashMap<>();
        List<String> twins = new ArrayList<>();
        for (Port port : ports) {
            Port other = seen.putIfAbsent(port.number(), port);
            if (other != null) {
                twins.add(other.setting() + " and " + port.setting() + " are both " + port.number() + ".");
            }
        }
        if (!twins.isEmpty()) {
            throw new CannotStart(String.join("\n", twins));
        }
    }
}
