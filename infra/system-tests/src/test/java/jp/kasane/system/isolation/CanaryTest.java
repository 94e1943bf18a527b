package jp.kasane.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A word that occurs nowhere else stands in every text column of every town. Everybody else then looks at every page they can reach,
 * and tries every address those towns' own people reached: the word is in none of the answers, nor in logs, nor in measures.
 */
class CanaryTest {

    private static final Map<Place, Canary> CANARIES = new LinkedHashMap<>();
    private static final Map<Person, Place> OWN_PLACE = new LinkedHashMap<>();
    private static final Map<Place, Set<String>> REACHED = new HashMap<>();
    private static final List<String> SEEN = new ArrayList<>();

    @BeforeAll
    static void plantCrawlAndTryAgain() {
        RunningKasane kasane = RunningKasane.get();
        People people = new People(kasane);
        for (Place town : List.of(Towns.IMABETSU, Towns.AJIGASAWA)) {
            CANARIES.put(town, Canary.plant(kasane, town));
            for (StandardRole role : StandardRole.values()) {
                if (role.placeKind() == Place.Kind.TOWN) {
                    OWN_PLACE.put(people.with(town, role), town);
                }
            }
        }
        for (String name : List.of("ken-admin", "ken-officer", "adviser-1")) {
            OWN_PLACE.put(people.known(name), Towns.AOMORI);
        }
        OWN_PLACE.put(people.stranger("架空 権限なし"), Place.prefecture("470007"));
        OWN_PLACE.forEach(CanaryTest::crawl);
        OWN_PLACE.forEach(CanaryTest::tryOthersAddresses);
    }

    @Test
    void itsOwnPeopleDoSeeTheWord() {
        CANARIES.forEach((town, canary) -> assertThat(canary.seenByItsOwn())
                .as("sightings at home in " + town)
                .isGreaterThan(20));
    }

    @Test
    void nobodyElseSawTheWordOnAnyPageListSearchExportOrError() {
        assertThat(SEEN).isEmpty();
    }

    @Test
    void theCrawlWentThroughThePagesThereAre() {
        assertThat(REACHED.get(Towns.IMABETSU).size()).isGreaterThan(20);
        assertThat(REACHED.get(Towns.AOMORI).size()).isGreaterThan(5);
    }

    @Test
    void theWordIsInNoLogAndNoMeasure() throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(RunningKasane.get().at().logs())) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8);
                CANARIES.values().stream()
                        .filter(canary -> canary.wordIn(text))
                        .forEach(canary -> leaks.add(log.getFileName() + ": " + canary.word()));
            }
        }
        for (String path : List.of("/metrics", "/health/live", "/health/ready", "/tenant-admin/metrics")) {
            String text = Caller.nobody().get(path).body();
            CANARIES.values().stream()
                    .filter(canary -> canary.wordIn(text))
                    .forEach(canary -> leaks.add(path + ": " + canary.word()));
        }
        assertThat(leaks).isEmpty();
    }

    private static void crawl(Person person, Place own) {
        Crawler crawler = new Crawler(Caller.as(person), "ことり");
        crawler.walk("/", own.kind() == Place.Kind.TOWN ? "/t/" + own.code() : "/p/" + own.code());
        REACHED.computeIfAbsent(own, place -> new TreeSet<>())
                .addAll(crawler.answers().keySet());
        crawler.answers().forEach((address, body) -> look(person, own, address, body));
    }

    private static void tryOthersAddresses(Person person, Place own) {
        REACHED.forEach((place, addresses) -> {
            if (!place.equals(own)) {
                addresses.stream()
                        .filter(address -> address.contains(place.code()))
                        .forEach(address -> look(
                                person,
                                own,
                                address,
                                Caller.as(person).get(address).body()));
            }
        });
    }

    private static void look(Person person, Place own, String address, String body) {
        CANARIES.forEach((town, canary) -> {
            if (town.equals(own)) {
                canary.sawAtHome(body);
            } else if (canary.in(body, address)) {
                SEEN.add(person.username() + " of " + own + " saw " + canary.word() + " of " + town + " at " + address);
            }
        });
    }
}
