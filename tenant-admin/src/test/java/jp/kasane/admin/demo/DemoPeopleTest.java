package jp.kasane.admin.demo;

import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.demo.DemoPeople.Person;
import jp.kasane.admin.demo.DemoPeople.Town;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static List<Person> everybody() {
        return Stream.of(
                        Stream.of(DemoPeople.first()),
                        DemoPeople.towns().stream().map(Town::first),
                        DemoPeople.others().stream())
                .flatMap(people -> people)
                .toList();
    }

    @Test
    void tenPeopleSignInToThePrefectureAndItsFiveTowns() {
        assertThat(everybody())
                .extracting(Person::username)
                .containsExactlyInAnyOrder(
                        "ken-admin",
                        "ken-officer",
                        "imabetsu-admin",
                        "imabetsu-officer",
                        "yomogita-officer",
                        "sotogahama-officer",
                        "ajigasawa-officer",
                        "hiranai-officer",
                        "adviser-1",
                        "audit-1");
        assertThat(DemoPeople.towns())
                .extracting(Town::code)
                .containsExactly("023035", "023043", "023078", "023213", "023019");
    }

    @Test
    void whoIsAloneInTheirTownIsEverythingAtOnce() {
        assertThat(DemoPeople.towns().stream().filter(Town::singleOfficer))
                .hasSize(4)
                .allMatch(town -> town.first().roles().equals(List.of(TOWN_ADMINISTRATOR, COORDINATOR)));
        assertThat(DemoPeople.towns().get(0).first().roles()).containsExactly(TOWN_ADMINISTRATOR);
    }

    @Test
    void nobodyInItExists() {
        assertThat(everybody()).allMatch(person -> person.name().matches("(架空|見本) .+"));
        assertThat(everybody()).allMatch(person -> person.email().endsWith("@kasane.example"));
    }

    @Test
    void theReadmeNamesEachOfThem() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(everybody()).allMatch(person -> readme.contains("| `" + person.username() + "` |"));
    }
}
