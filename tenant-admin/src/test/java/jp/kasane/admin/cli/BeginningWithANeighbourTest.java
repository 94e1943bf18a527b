package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinition.Whence;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town begins with what another town of its prefecture has published, and with nothing else of anybody's. */
class BeginningWithANeighbourTest {

    private static final String YOMOGITA = "023043";
    private static final String SOTOGAHAMA = "023078";
    private static final String CHIBA = "121002";

    private static final String THEIRS = """
            format: kasane-definition
            version: 1
            title: 蓬田村の体制
            effectiveFrom: 2026-04-01
            place: {code: '023043', prefecture: 青森県, name: 蓬田村, kind: village}
            sources: [{id: plan, title: 蓬田村の計画}]
            profile: {figures: [{id: people, origin: assumption, measure: population, value: 2600, unit: 人}]}
            departments: [{id: welfare, origin: assumption, path: [健康福祉課]}]
            bodies:
              - id: yorozu
                origin: assumption
                name: よろず相談
                places: [ふるさと総合センター]
                duties: ['電話 0174-27-2111 で受ける']
            meetings:
              - {id: care, origin: assumption, name: 支え合い会議}
            resources: [{id: hands, origin: assumption, words: 支え手の会, category: group}]
            """;

    private final Installation installation = new Installation();
    private final Beginner beginner = new Beginner(Locale.JAPANESE, installation.admin);

    @TempDir
    private Path folder;

    @BeforeEach
    void towns() throws SQLException {
        installation.prefecture("120006", "千葉県", "ACTIVE");
        registered(YOMOGITA, Installation.AOMORI, "蓬田村");
        registered(SOTOGAHAMA, Installation.AOMORI, "外ヶ浜町");
        registered(CHIBA, "120006", "千葉市");
        published(YOMOGITA, read(THEIRS));
        published(
                CHIBA,
                read(THEIRS.replace("'023043', prefecture: 青森県, name: 蓬田村", "'121002', prefecture: 千葉県, name: 千葉市")));
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private void registered(String code, String prefecture, String name) {
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name,"
                                + " database_user, schema_version, single_officer, created_at, changed_at)"
                                + " VALUES (?, ?, ?, '', 'ACTIVE', 'embedded', ?, ?, '1', FALSE, NOW(6), NOW(6))",
                        code,
                        prefecture,
                        name,
                        "kasane_t_" + code,
                        "kasane_t_" + code));
    }

    private static Definition read(String yaml) {
        return ((ReadOutcome.Fits<Definition>) DefinitionFiles.FORMAT.read(yaml.getBytes(StandardCharsets.UTF_8)))
                .definition();
    }

    /** Entered past the pages, more than they would let out. */
    private void published(String town, Definition copy) throws SQLException {
        Set<String> parts = Part.in(copy).stream().map(Part::name).collect(Collectors.toSet());
        try (Connection root = installation.server.connect(installation.database, "root", EmbeddedMariaDb.PASSWORD);
                PreparedStatement insert = root.prepareStatement(
                        "INSERT INTO published_arrangement (town_code, title, effective_from, parts, content, sha256,"
                                + " published_by, published_at) VALUES (?, ?, '2026-04-01', ?, ?, REPEAT('0', 64), 'x', NOW(6))")) {
            insert.setString(1, town);
            insert.setString(2, copy.title());
            insert.setString(3, String.join(" ", parts));
            insert.setString(4, DefinitionFiles.FORMAT.json(copy));
            insert.executeUpdate();
        }
    }

    private FirstDefinition first(String arrangement) throws IOException {
        Path file = Files.writeString(
                folder.resolve("order.yaml"), "code: \"023035\"\narrangement: {" + arrangement + "}\n");
        return OrderFile.read(file)
                .arrangement()
                .flatMap(order -> beginner.first(order, "023035"))
                .orElseThrow();
    }

    private String refused(String arrangement) {
        return new Words(Locale.JAPANESE).fault(catchThrowableOfType(Refusal.class, () -> first(arrangement)));
    }

    @Test
    void whatItPublishedBecomesTheNewTownsOwn() throws IOException {
        FirstDefinition first = first("town: '023043', from: 2027-04-01");
        assertThat(first.fileName()).isEqualTo("蓬田村の体制");
        assertThat(first.whence()).isEqualTo(Whence.town("023043"));
        assertThat(first.content())
                .contains("今別町の体制", "2027-04-01", "よろず相談", "支え合い会議", "健康福祉課", "蓬田村の公開された体制（2026-04-01 から）");
    }

    @Test
    void figuresDocumentsPlacesAndContactsStayTheirs() throws IOException {
        assertThat(first("town: '023043'").content()).doesNotContain("2600", "profile", "計画", "ふるさと総合センター", "0174");
    }

    @Test
    void onlyThePartsThatAreNamedAreCopied() throws IOException {
        assertThat(first("town: '023043', parts: [meetings]").content())
                .contains("支え合い会議")
                .doesNotContain("よろず相談", "健康福祉課");
    }

    @Test
    void whatComesNearPersonsIsCopiedOnlyIfItIsNamed() throws IOException {
        assertThat(first("town: '023043'").content()).doesNotContain("支え手の会");
        assertThat(first("town: '023043', parts: [resources]").content()).contains("支え手の会");
    }

    @Test
    void partsThatItDidNotPublishAreAnsweredWithThoseThatItDid() {
        assertThat(refused("town: '023043', parts: [flows, forms]"))
                .contains("departments, bodies, meetings, resources")
                .doesNotContain("profile", " sources");
    }

    @ParameterizedTest
    @ValueSource(strings = {SOTOGAHAMA, CHIBA, "999999", "x"})
    void aTownThatPublishedNothingHereIsAnsweredWithThoseThatDid(String town) {
        assertThat(refused("town: '" + town + "'"))
                .contains("「" + town + "」", "023043 蓬田村")
                .doesNotContain("千葉市", "外ヶ浜町");
    }

    @Test
    void whatWasWithdrawnIsNotThere() {
        installation.admin.jdbi().useHandle(handle -> handle.execute("DELETE FROM published_arrangement"));
        assertThat(refused("town: '023043'")).doesNotContain("蓬田村");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "ONBOARDING", "DEPARTING", "DEPARTED"})
    void ofATownThatIsNotOpenNothingIsCopied(String state) {
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE tenant SET state = ? WHERE code = ?", state, YOMOGITA));
        assertThat(refused("town: '023043'")).doesNotContain("蓬田村");
    }
}
