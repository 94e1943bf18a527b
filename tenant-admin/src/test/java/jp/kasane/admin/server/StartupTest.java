package jp.kasane.admin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.FakeRealm;
import jp.kasane.admin.Installation;
import jp.kasane.admin.identity.DemoIdentities;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Exposure;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** tenant-admin comes up: it waits for what is not there yet, says for what, and makes the demonstration once. */
@Timeout(120)
class StartupTest {

    private static final String[] TOWNS = {"023035", "023043", "023078", "023213", "023019"};
    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);

    @TempDir
    private static Path folder;

    private static Installation installation;

    private final AKeycloak keycloak = new AKeycloak();
    private Startup startup = null;
    private TenantAdmin admin = null;

    @BeforeAll
    static void install() throws Exception {
        installation = new Installation();
        installation.writtenTo(folder);
    }

    @AfterAll
    static void closeInstallation() {
        installation.close();
    }

    @AfterEach
    void stop() {
        if (startup != null) {
            startup.close();
        }
        keycloak.close();
    }

    @Test
    void makesTheDemonstrationAndFindsItAtTheNextStart() throws Exception {
        installation.emptied().withoutTowns(TOWNS);
        installation.server.asRoot("DELETE FROM " + installation.database + ".prefecture");
        begin(true);
        awaitReady();
        assertThat(installation.column("SELECT CONCAT_WS(' ', code, state, single_officer + 0) FROM tenant ORDER BY 1"))
                .containsExactly(
                        "023019 ACTIVE 1", "023035 ACTIVE 0", "023043 ACTIVE 1", "023078 ACTIVE 1", "023213 ACTIVE 1");
        assertThat(grants())
                .contains("ken-admin PREFECTURE 020001 PREFECTURE_ADMINISTRATOR")
                .contains("ken-officer PREFECTURE 020001 PREFECTURE_OFFICER", "adviser-1 PREFECTURE 020001 ADVISER")
                .contains("imabetsu-admin TOWN 023035 TOWN_ADMINISTRATOR", "imabetsu-officer TOWN 023035 COORDINATOR")
                .contains("yomogita-officer TOWN 023043 COORDINATOR", "yomogita-officer TOWN 023043 TOWN_ADMINISTRATOR")
                .contains("audit-1 TOWN 023035 AUDITOR")
                .doesNotHaveDuplicates()
                .hasSize(14);
        FakeRealm realm = keycloak.realm("kasane-020001");
        assertThat(realm.users).hasSize(10);
        assertThat(realm.users.keySet()).allMatch(id -> realm.credentialsOf(id).equals(List.of("password")));
        assertThat(keycloak.mails).as("nobody is invited in a demonstration").isEmpty();
        String before = keycloak.holding() + grants();

        startup.close();
        upgradedAtTheNextStart();

        assertThat(keycloak.holding() + grants()).isEqualTo(before);
        assertThat(installation.column(
                        "SELECT void_if_unused_at FROM access_grant WHERE void_if_unused_at IS NOT NULL"))
                .as("a demonstration does not go void")
                .isEmpty();
    }

    @Test
    void waitsForTheIdentityServerAndSaysSo() throws Exception {
        installation.emptied();
        keycloak.failing("POST .*/token", 503);
        begin(false);
        await(() -> startup.stage() == Startup.Stage.IDENTITY_SERVER);
        assertThat(asked("/health/ready"))
                .containsEntry("status", 503)
                .containsEntry("body", "{\"status\":\"DOWN\",\"waitingFor\":\"IDENTITY_SERVER\"}");
        assertThat(asked("/health/live")).containsEntry("status", 200).containsEntry("body", "{\"status\":\"UP\"}");
        String job = ((jp.kasane.kernel.jobs.Enqueued.Accepted)
                        installation.jobs.enqueue(AOMORI, new KeepPrefecture(Installation.AOMORI), null))
                .jobId();
        assertThat(state(job)).as("nobody works without the identity server").isEqualTo(JobState.QUEUED);
        keycloak.wellAgain();
        awaitReady();
        await(() -> state(job) == JobState.DONE);
        assertThat(asked("/health/ready")).containsEntry("status", 200);
        await(() ->
                asked("/health/ready").get("body").toString().contains("\"databaseServers\":{\"embedded\":\"UP\"}"));
        assertThat(installation.column("SELECT id FROM app_user"))
                .as("no demonstration outside the demonstration")
                .isEmpty();
    }

    @Test
    void aTownServerThatIsDownIsNamedAndMakesNothingLessReady() throws Exception {
        installation.emptied();
        installation.properties.setProperty("kasane.provision.lost.host", "127.0.0.1");
        installation.properties.setProperty("kasane.provision.lost.port", "1");
        installation.properties.setProperty("kasane.provision.lost.user", "nobody");
        installation.properties.setProperty("kasane.provision.lost.password", "nothing");
        try {
            begin(false);
            awaitReady();
            await(() -> asked("/health/ready").get("body").toString().contains("\"lost\":\"DOWN\""));
            assertThat(asked("/health/ready")).containsEntry("status", 200);
            assertThat(asked("/health/ready").get("body").toString()).contains("\"embedded\":\"UP\"");
        } finally {
            installation.properties.keySet().removeIf(key -> key.toString().startsWith("kasane.provision.lost."));
            installation.server.asRoot("DELETE FROM " + installation.database + ".database_server WHERE id = 'lost'");
        }
    }

    @Test
    void waitsForTheDatabase() {
        installation.properties.setProperty("kasane.control.url", "jdbc:mysql://127.0.0.1:1/kasane_control");
        try {
            begin(false);
            assertThat(startup.stage()).isEqualTo(Startup.Stage.DATABASE);
            assertThat(asked("/health/ready").get("body").toString()).contains("\"waitingFor\":\"DATABASE\"");
        } finally {
            installation.properties.setProperty("kasane.control.url", installation.server.url(installation.database));
        }
    }

    @Test
    void bringsEveryPrefecturesRealmInLineAtEachStart() throws Exception {
        installation.emptied();
        begin(false);
        awaitReady();
        await(() -> keycloak.hasRealm("kasane-020001") && state() == JobState.DONE);
        assertThat(keycloak.realm("kasane-020001")
                        .says
                        .path("registrationAllowed")
                        .asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kasane.pref.example",
                "http://192.0.2.7:8080",
                "http://0.0.0.0:8080",
                "http://localhost.pref.example",
                "http://127.0.0.1.pref.example:8080",
                "http://user@pref.example#localhost",
                "http://my_host:8080",
                "localhost:8080",
            })
    void aDemonstrationThatCouldBeReachedFromElsewhereDoesNotStart(String url) {
        installation.with(keycloak, true);
        installation.properties.setProperty("kasane.public.url", url);
        try {
            assertThatThrownBy(() -> new TenantAdmin(installation.settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("kasane.mode to production");
        } finally {
            installation.properties.setProperty("kasane.public.url", "http://localhost:8080");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "HTTP://localhost/"})
    void onLoopbackItDoes(String url) {
        installation.with(keycloak, true);
        installation.properties.setProperty("kasane.public.url", url);
        try {
            new TenantAdmin(installation.settings).close();
        } finally {
            installation.properties.setProperty("kasane.public.url", "http://localhost:8080");
        }
    }

    @Test
    void knownPasswordsExistInTheDemonstrationAlone() {
        installation.with(keycloak, false);
        assertThatThrownBy(() -> new DemoIdentities(installation.admin, installation.keys, installation.settings, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo mode only");
    }

    private void begin(boolean demo) {
        installation.with(keycloak, demo);
        admin = new TenantAdmin(installation.settings);
        startup = new Startup(admin);
        startup.begin();
    }

    /** Towns of an earlier release are brought to this one's version without anybody asking. */
    private void upgradedAtTheNextStart() throws InterruptedException {
        installation.server.asRoot("UPDATE " + installation.database + ".tenant SET schema_version = '0'");
        begin(true);
        awaitReady();
        await(() -> installation
                .column("SELECT code FROM tenant WHERE schema_version <> '1' OR upgrading_to IS NOT NULL")
                .isEmpty());
    }

    private void awaitReady() throws InterruptedException {
        await(() -> startup.stage() == Startup.Stage.READY);
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private static JobState state(String job) {
        return installation.jobs.progress(AOMORI, job).orElseThrow().state();
    }

    private static JobState state() {
        return installation.jobs.latest(AOMORI, 1).get(0).state();
    }

    private static List<String> grants() {
        return installation.column("SELECT CONCAT_WS(' ', u.username, g.place_kind, g.place_code, g.role)"
                + " FROM access_grant g JOIN app_user u ON u.id = g.user_id ORDER BY 1");
    }

    /** Status, headers and body of an answer. */
    private Map<String, Object> asked(String path) {
        Map<String, Object> answer = new TreeMap<>();
        StringWriter body = new StringWriter();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                StartupTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getRequestURI" -> "/tenant-admin" + path;
                    case "getContextPath" -> "/tenant-admin";
                    default -> null;
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                StartupTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setStatus" -> answer.put("status", arguments[0]);
                    case "setHeader" -> answer.put((String) arguments[0], arguments[1]);
                    case "setContentType" -> answer.put("Content-Type", arguments[0]);
                    case "getWriter" -> new PrintWriter(body, true);
                    default -> null;
                });
        try {
            new Health(startup, new StepMeasures(), new Exposure("loopback")).service(request, response);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        answer.put("body", body.toString());
        return answer;
    }
}
