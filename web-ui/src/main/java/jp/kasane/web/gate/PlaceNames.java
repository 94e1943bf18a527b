package jp.kasane.web.gate;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;

/** The names of places, which are public and change with the day: looked up once a day on each node. Says nothing of who may enter. */
public final class PlaceNames {

    private final TenantRegistry registry;
    private final Map<Known, String> known = new ConcurrentHashMap<>();

    private record Known(Place place, LocalDate day) {}

    public PlaceNames(TenantRegistry registry) {
        this.registry = registry;
    }

    /** The name, or the code where the registry has none. */
    public String of(Place place) {
        Known today = new Known(place, LocalDate.now(Grants.JAPAN));
        String name = known.get(today);
        if (name == null) {
            name = look(place);
            if (!name.isEmpty()) {
                known.keySet().removeIf(one -> !one.day().equals(today.day()));
                known.put(today, name);
            }
        }
        return name.isEmpty() ? place.code() : name;
    }

    private String look(Place place) {
        return place.kind() == Place.Kind.TOWN
                ? registry.find(place.code()).map(Tenant::name).orElse("")
                : registry.prefecture(place.code()).map(Prefecture::name).orElse("");
    }
}
