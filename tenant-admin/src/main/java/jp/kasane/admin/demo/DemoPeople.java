package jp.kasane.admin.demo;

import static jp.kasane.kernel.authority.StandardRole.ADVISER;
import static jp.kasane.kernel.authority.StandardRole.AUDITOR;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.PREFECTURE_ADMINISTRATOR;
import static jp.kasane.kernel.authority.StandardRole.PREFECTURE_OFFICER;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;

/** Who signs in to the demonstration. Names like 架空 (made up) and 見本 (sample) belong to nobody. */
final class DemoPeople {

    static final Place AOMORI = Place.prefecture("020001");

    private static final String IMABETSU = "023035";

    private DemoPeople() {}

    /** A person of the demonstration and the roles they hold at their place. */
    record Person(String username, String name, Place place, List<StandardRole> roles) {
        String email() {
            return username + "@kasane.example";
        }
    }

    /** A town of the demonstration and its first administrator. */
    record Town(String code, boolean singleOfficer, Person first) {}

    static Person first() {
        return new Person("ken-admin", "架空 太郎", AOMORI, List.of(PREFECTURE_ADMINISTRATOR));
    }

    static List<Town> towns() {
        return List.of(
                new Town(
                        IMABETSU,
                        false,
                        new Person("imabetsu-admin", "見本 一郎", Place.town(IMABETSU), List.of(TOWN_ADMINISTRATOR))),
                single("023043", "yomogita-officer", "見本 三枝"),
                single("023078", "sotogahama-officer", "見本 四郎"),
                single("023213", "ajigasawa-officer", "見本 五月"),
                single("023019", "hiranai-officer", "見本 六郎"));
    }

    static List<Person> others() {
        return List.of(
                new Person("ken-officer", "架空 花子", AOMORI, List.of(PREFECTURE_OFFICER)),
                new Person("adviser-1", "架空 助言", AOMORI, List.of(ADVISER)),
                new Person("imabetsu-officer", "見本 二葉", Place.town(IMABETSU), List.of(COORDINATOR)),
                new Person("audit-1", "架空 監査", Place.town(IMABETSU), List.of(AUDITOR)));
    }

    private static Town single(String code, String username, String name) {
        Person officer = new Person(username, name, Place.town(code), List.of(TOWN_ADMINISTRATOR, COORDINATOR));
        return new Town(code, true, officer);
    }
}
