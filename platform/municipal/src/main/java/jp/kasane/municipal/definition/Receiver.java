package jp.kasane.municipal.definition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.municipal.definition.town.Place;

/**
 * A municipality that takes over an arrangement of somebody else's making, and from which day on.
 *
 * @param prefecture the name of its prefecture
 */
public record Receiver(String code, String prefecture, String name, LocalDate from) {

    private static final Map<Character, Place.Kind> KINDS =
            Map.of('市', Place.Kind.CITY, '区', Place.Kind.WARD, '町', Place.Kind.TOWN, '村', Place.Kind.VILLAGE);

    /** A municipality as the public list has it. */
    public static Receiver of(LocalGovernment town, LocalDate from) {
        return named(town.code().value(), town.name(), from);
    }

    /** One that the registry calls so; its code says which prefecture it is in. */
    public static Receiver named(String code, String name, LocalDate from) {
        return new Receiver(code, prefecture(new MunicipalityCode(code).prefecture()), name, from);
    }

    /** How a definition says that it is of a town of the registry. A code that no municipality can have is not said. */
    public static Place place(Tenant town) {
        return new Place(
                MunicipalityCode.parse(town.code()) instanceof CodeReading.Read read
                        ? read.code().value()
                        : null,
                prefecture(new MunicipalityCode(town.prefectureCode())),
                town.name(),
                kind(town.name()));
    }

    private static String prefecture(MunicipalityCode code) {
        return MunicipalityDirectory.bundled()
                .find(code)
                .map(LocalGovernment::name)
                .orElseThrow();
    }

    String title() {
        return name + "の体制";
    }

    Place place() {
        return new Place(code, prefecture, name, kind(name));
    }

    private static Place.Kind kind(String name) {
        return KINDS.getOrDefault(name.charAt(name.length() - 1), Place.Kind.TOWN);
    }

    /** Whether a definition says that it is of another place than this one. */
    boolean isNot(Place place) {
        return Optional.ofNullable(place.code())
                .map(own -> !own.equals(code))
                .orElseGet(() ->
                        !place.prefecture().equals(prefecture) || !place.name().equals(name));
    }
}
