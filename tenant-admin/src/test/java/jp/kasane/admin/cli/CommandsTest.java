package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's commands as they are typed: what they say, how they end, what they ask for. */
class CommandsTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final String IMABETSU = "023035";
    private static final String CONFIG = "kasane.admin.config";

    @TempDir
    private static Path folder;

    private static Installation installation;

    private final AKeycloak keycloak = new AKeycloak();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AWorker everything;
    private Worker worker;

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
        System.clearProperty(CONFIG);
    }

    @BeforeEach
    void aRunningKasane() throws IOException {
        installation.emptied().withoutTowns(IMABETSU);
        installation.with(keycloak, false);
        System.setProperty(CONFIG, installation.writtenTo(folder).toString());
        everything = new AWorker(installation);
        everything.carriedOut(AOMORI, new KeepPrefecture(Installation.AOMORI));
        worker = everything.worker(new StepMeasures());
        worker.start(1);
    }

    @AfterEach
    void stop() {
        worker.close();
        everything.close();
        keycloak.close();
    }

    @Test
    void onboardTellsEveryStepAndEndsWellWithATownThatIsOpen() throws IOException {
        assertThat(kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first")))
                .isZero();
        assertThat(said()).contains("[1/11] ", "[11/11] ", IMABETSU).doesNotContainPattern("\\{[0-9]}");
        assertThat(installation.one("SELECT state FROM tenant")).isEqualTo("ACTIVE");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aTownBeginsWithTheArrangementThatItsOrderNames() throws Exception {
        Path order = Path.of(order(IMABETSU, "imabetsu-first"));
        Files.writeString(order, Files.readString(order) + "\narrangement: {file: mura.yaml, from: 2027-04-01}\n");
        Files.writeString(folder.resolve("mura.yaml"), DefinitionCommandTest.VILLAGE);
        assertThat(kasane("tenant", "onboard", order.toString())).isZero();
        assertThat(kasane("definition", "list", "--town", IMABETSU)).isZero();
        assertThat(said()).contains("第 1 版 2027-04-01 から 「今別町の体制」");
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        assertThat(kasane("--language", "en", "tenant", "onboard", order(IMABETSU, "imabetsu-first")))
                .isZero();
        assertThat(said()).contains("[1/11] Making the town's own database").contains("The town 023035 can be used.");
    }

    @Test
    void listNamesTheTownsTheirStateAndWhy() throws IOException {
        kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first"));
        assertThat(kasane("tenant", "suspend", IMABETSU, "--reason", "点検のため")).isZero();
        out.getBuffer().setLength(0);
        assertThat(kasane("tenant", "list")).isZero();
        assertThat(said()).contains("020001 青森県 (ACTIVE)").contains("023035 今別町 SUSPENDED 点検のため");
    }

    @Test
    void aSuspendedTownIsOpenedAgain() throws IOException {
        kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first"));
        kasane("tenant", "suspend", IMABETSU, "--reason", "点検");
        assertThat(kasane("tenant", "resume", IMABETSU)).isZero();
        assertThat(installation.one("SELECT state FROM tenant")).isEqualTo("ACTIVE");
    }

    @Test
    void whatTheTownsStateForbidsFailsWithTheReason() throws IOException {
        kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first"));
        kasane("tenant", "suspend", IMABETSU, "--reason", "一度目");
        assertThat(kasane("--language", "en", "tenant", "suspend", IMABETSU, "--reason", "二度目"))
                .as("a second time changes nothing and is no failure")
                .isZero();
        assertThat(installation.one("SELECT state_reason FROM tenant")).isEqualTo("一度目");
        installation.server.asRoot("UPDATE " + installation.database + ".tenant SET state = 'ONBOARDING'");
        assertThat(kasane("--language", "en", "tenant", "resume", IMABETSU)).isEqualTo(1);
        assertThat(complaints()).contains("Not possible in the present state");
    }

    @ParameterizedTest
    @CsvSource({
        "023036, imabetsu-first, code: The check digit",
        "0230, imabetsu-first, code: Write the six digits",
        "020001, imabetsu-first, code: This is a prefecture's code",
        "022012, x, firstAdministrator.username: Write 3 to 60",
        "052019, akita-first, prefecture: The prefecture is not prepared",
    })
    void anOrderThatCannotBeTakenOnNamesFieldAndRemedy(String code, String username, String why) throws IOException {
        assertThat(kasane("--language", "en", "tenant", "onboard", order(code, username)))
                .isEqualTo(1);
        assertThat(complaints()).contains(why).doesNotContain("at jp.kasane");
        assertThat(installation.column("SELECT code FROM tenant")).isEmpty();
    }

    @Test
    void everyReasonIsNamedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), """
                code: "0230"
                firstAdministrator: {name: "架空 太郎", email: "nowhere", username: "X"}
                """);
        assertThat(kasane("--language", "en", "tenant", "onboard", file.toString()))
                .isEqualTo(1);
        assertThat(complaints()).contains("code: ", "firstAdministrator.email: ", "firstAdministrator.username: ");
    }

    @Test
    void theSameTownIsNotTakenOnTwice() throws IOException {
        kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first"));
        assertThat(kasane("--language", "en", "tenant", "onboard", order(IMABETSU, "another-first")))
                .isEqualTo(1);
        assertThat(complaints()).contains("onboarded already");
    }

    @Test
    void aJobThatFailedEndsTheCommandWithItsReason() throws IOException {
        keycloak.failing("POST .*/organizations", 500);
        assertThat(kasane("--language", "en", "tenant", "onboard", order(IMABETSU, "imabetsu-first")))
                .isEqualTo(1);
        assertThat(said()).contains("Making the town's organization").doesNotContain("can be used");
        assertThat(complaints()).contains("failed", "The identity server (Keycloak) does not answer or refused");
    }

    @Test
    void aTownThatNobodyKnowsIsNamed() {
        assertThat(kasane("tenant", "suspend", "023043", "--reason", "x")).isEqualTo(1);
        assertThat(kasane("tenant", "resume", "'; DROP TABLE tenant; --")).isEqualTo(1);
        assertThat(complaints()).contains("023043", "DROP TABLE");
        assertThat(installation.column("SELECT code FROM tenant")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 501})
    void aReasonIsWrittenAndNotTooLong(int length) throws IOException {
        kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first"));
        assertThat(kasane("tenant", "suspend", IMABETSU, "--reason", length == 1 ? " " : "長".repeat(length)))
                .isEqualTo(1);
        assertThat(complaints()).contains("--reason");
        assertThat(installation.one("SELECT state FROM tenant")).isEqualTo("ACTIVE");
    }

    @Test
    void aSecondAskWhileTheFirstIsUnderWayIsToldSo() throws IOException {
        kasane("tenant", "onboard", order(IMABETSU, "imabetsu-first"));
        worker.close();
        installation.jobs.enqueue(AOMORI, new ResumeTown(IMABETSU), null);
        assertThat(kasane("--language", "en", "tenant", "suspend", IMABETSU, "--reason", "x"))
                .isEqualTo(1);
        assertThat(complaints()).contains("The same is under way for 023035");
    }

    @Test
    void aPrefectureIsPreparedAndItsFirstAdministratorInvited() throws IOException {
        assertThat(kasane("prefecture", "prepare", order("050008", "akita-first")))
                .isZero();
        assertThat(installation.one("SELECT state FROM prefecture WHERE code = '050008'"))
                .isEqualTo("ACTIVE");
        assertThat(keycloak.mails).singleElement().asString().startsWith("akita-first ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"023035", "050009", "5", "010000", "９９９９９９"})
    void whatIsNoPrefectureIsNotPrepared(String code) throws IOException {
        assertThat(kasane("--language", "en", "prefecture", "prepare", order(code, "first-admin")))
                .isEqualTo(1);
        assertThat(complaints()).contains("\"" + code + "\" is no code of a prefecture");
        assertThat(installation.column("SELECT code FROM prefecture")).containsExactly(Installation.AOMORI);
    }

    @Test
    void aPrefecturesFirstAdministratorIsChecked() throws IOException {
        assertThat(kasane("--language", "en", "prefecture", "prepare", order("050008", "A B")))
                .isEqualTo(1);
        assertThat(complaints()).contains("Check firstAdministrator in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant onboard | FILE",
                "tenant suspend 023035 | --reason",
                "tenant qqq | Usage",
                "sideways | Usage",
                "backup --sideways | Usage",
                "restore --town | Usage",
            })
    void whatItDoesNotUnderstandIsAnsweredWithHowToSayIt(String typed, String names) {
        assertThat(kasane(typed.split(" "))).isEqualTo(2);
        assertThat(complaints()).contains(names);
    }

    @Test
    void settingsThatAreNotThereAreAFaultInWords() {
        System.setProperty(CONFIG, folder.resolve("nowhere.properties").toString());
        assertThat(kasane("--language", "en", "tenant", "list")).isEqualTo(1);
        assertThat(complaints())
                .contains("An unforeseen fault", "nowhere.properties")
                .doesNotContain("at jp.kasane");
    }

    @Test
    void aDatabaseThatIsNotThereIsAFaultInWordsAndNoPassword() throws IOException {
        installation.properties.setProperty("kasane.control.url", "jdbc:mysql://127.0.0.1:1/kasane_control");
        try {
            System.setProperty(CONFIG, installation.writtenTo(folder).toString());
            assertThat(kasane("tenant", "list")).isEqualTo(1);
            assertThat(complaints()).doesNotContain(installation.settings.required("kasane.control.password"));
        } finally {
            installation.properties.setProperty("kasane.control.url", installation.server.url(installation.database));
        }
    }

    private static String order(String code, String username) throws IOException {
        return Files.writeString(folder.resolve("order.yaml"), """
                        code: "%s"
                        firstAdministrator:
                          name: 架空 太郎
                          email: first@example.jp
                          username: %s
                        """.formatted(code, username))
                .toString();
    }

    private int kasane(String... words) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private String said() {
        return out.toString();
    }

    private String complaints() {
        return err.toString();
    }
}
