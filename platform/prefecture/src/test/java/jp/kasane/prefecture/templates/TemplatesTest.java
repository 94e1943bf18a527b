package jp.kasane.prefecture.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final String AKITA = "050008";

    private static TestTowns places;
    private static Templates templates;
    private static Viewer here;
    private static Viewer elsewhere;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        templates = new Templates(places.control(), Clock.systemUTC());
        here = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.PREFECTURE_ADMINISTRATOR);
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        change("DELETE FROM arrangement_template");
        change("DELETE FROM control_audit");
    }

    private static void change(String sql) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static NewTemplate titled(String title) {
        return new NewTemplate(title, "{\"title\":\"" + title + "\"}", "mura.yaml");
    }

    private static String added(String title, Viewer by) {
        return ((KeepOutcome.Kept) templates.add(titled(title), by)).id();
    }

    private static List<String> titles(String prefecture) {
        return templates.of(prefecture).stream().map(Template::title).toList();
    }

    private static int everKept() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM arrangement_template")
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_kind, place_code, actor_role, subject_kind)"
                                        + " FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void keepsWhatIsHandedIn() {
        String id = added("小さな村", here);
        assertThat(templates.content(TestTowns.PREFECTURE, id)).contains("{\"title\":\"小さな村\"}");
        assertThat(templates.find(TestTowns.PREFECTURE, id)).hasValueSatisfying(one -> {
            assertThat(one.fileName()).isEqualTo("mura.yaml");
            assertThat(one.addedBy()).isEqualTo(here.userId());
        });
        assertThat(trail()).containsExactly("TEMPLATE_ADDED PREFECTURE 020001 PREFECTURE_ADMINISTRATOR template");
    }

    @Test
    void anotherPrefecturesTemplateIsNotThere() {
        String id = added("小さな村", here);
        assertThat(templates.of(AKITA)).isEmpty();
        assertThat(templates.find(AKITA, id)).isEmpty();
        assertThat(templates.content(AKITA, id)).isEmpty();
        assertThat(templates.retire(id, elsewhere)).isFalse();
        assertThat(templates.replace(id, titled("別の村"), elsewhere)).isInstanceOf(KeepOutcome.Gone.class);
        assertThat(titles(TestTowns.PREFECTURE)).containsExactly("小さな村");
        assertThat(titles(AKITA)).isEmpty();
        assertThat(trail()).hasSize(1);
        added("小さな村", elsewhere);
        assertThat(titles(AKITA)).containsExactly("小さな村");
    }

    @Test
    void oneThatIsRetiredIsNotOfferedAnyMoreButStaysKnown() {
        String id = added("小さな村", here);
        assertThat(templates.retire(id, here)).isTrue();
        assertThat(templates.of(TestTowns.PREFECTURE)).isEmpty();
        assertThat(templates.content(TestTowns.PREFECTURE, id)).isEmpty();
        assertThat(templates.retire(id, here)).isFalse();
        assertThat(templates.everKept(TestTowns.PREFECTURE, id)).isTrue();
        assertThat(templates.everKept(AKITA, id)).isFalse();
        assertThat(trail()).hasSize(2).last().asString().startsWith("TEMPLATE_RETIRED");
        added("小さな村", here);
        assertThat(everKept()).isEqualTo(2);
    }

    @Test
    void oneIsReplacedWholeOrNotAtAll() {
        String first = added("小さな村", here);
        String other = added("大きな町", here);
        assertThat(templates.replace(first, titled("大きな町"), here)).isEqualTo(new KeepOutcome.TitleTaken(other));
        assertThat(titles(TestTowns.PREFECTURE)).containsExactly("小さな村", "大きな町");

        assertThat(templates.replace(first, titled("小さな村"), here)).isInstanceOf(KeepOutcome.Kept.class);
        assertThat(templates.content(TestTowns.PREFECTURE, first)).isEmpty();
        assertThat(titles(TestTowns.PREFECTURE)).containsExactly("大きな町", "小さな村");
        assertThat(templates.replace(first, titled("中くらいの町"), here)).isInstanceOf(KeepOutcome.Gone.class);
    }

    @Test
    void nobodyCouldTellTwoOfOneTitleApart() {
        String id = added("小さな村", here);
        assertThat(templates.add(titled("小さな村"), here)).isEqualTo(new KeepOutcome.TitleTaken(id));
    }

    @Test
    void twoThatAreAddedAtOnceSeeEachOther() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<KeepOutcome> one = () -> templates.add(titled("同時"), here);
            int kept = 0;
            for (Future<KeepOutcome> outcome : both.invokeAll(List.of(one, one))) {
                kept += outcome.get() instanceof KeepOutcome.Kept ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
            assertThat(titles(TestTowns.PREFECTURE)).containsExactly("同時");
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void whoAddsATitleWaitsForOneWhoIsJustAddingItAndIsToldThatItIsTaken() throws Exception {
        try (Handle another = places.control().jdbi().open()) {
            another.begin();
            Templates.begin(another, TestTowns.PREFECTURE, List.of(titled("同時")), Instant.now());
            CompletableFuture<KeepOutcome> adding =
                    CompletableFuture.supplyAsync(() -> templates.add(titled("同時"), here));

            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> adding.get(1, TimeUnit.SECONDS));
            another.commit();

            assertThat(adding.get(30, TimeUnit.SECONDS)).isInstanceOf(KeepOutcome.TitleTaken.class);
        }
    }

    @Test
    void aPrefectureKeepsNoMoreThanAPersonLooksThrough() {
        places.control()
                .jdbi()
                .useTransaction(transaction -> Templates.begin(
                        transaction,
                        TestTowns.PREFECTURE,
                        IntStream.range(0, Templates.MOST)
                                .mapToObj(i -> titled("ひな形" + i))
                                .toList(),
                        Instant.now()));
        assertThat(templates.add(titled("もう一つ"), here)).isEqualTo(new KeepOutcome.TooMany(Templates.MOST));
        assertThat(templates.of(TestTowns.PREFECTURE))
                .hasSize(Templates.MOST)
                .allSatisfy(one -> assertThat(one.addedBy()).isNull());
    }

    @Test
    void onlyWhoRunsThePrefectureChangesThem() {
        Viewer officer = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.PREFECTURE_OFFICER);
        Viewer town = places.newViewer(Place.town("023035"), StandardRole.TOWN_ADMINISTRATOR);
        String id = added("小さな村", here);
        assertThatIllegalStateException().isThrownBy(() -> templates.retire(id, officer));
        assertThatIllegalStateException().isThrownBy(() -> templates.add(titled("別"), officer));
        assertThatIllegalArgumentException().isThrownBy(() -> templates.retire(id, town));
        assertThat(titles(TestTowns.PREFECTURE)).containsExactly("小さな村");
    }

    @Test
    void aNameOfAFileIsKeptAsFarAsThereIsRoom() {
        assertThat(new NewTemplate("t", "{}", "𠮷".repeat(300)).fileName()).isEqualTo("𠮷".repeat(255));
    }
}
