package jp.kasane.web.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;

/** The names of places, which are public and hardly ever change: looked up once on each node. Says nothing of who may enter. */
public final class PlaceNames {

    private final TenantRegistry registry;
    private final Map<Place, String> known = new ConcurrentHashMap<>();

    public PlaceNames(TenantRegistry registry) {
        this.registry = registry;
    }

    /** The name, or the code where the registry has none. */
    public String of(Place place) {
        String name = known.get(place);
        if (name == null) {
            name = look(place);
            if (!name.isEmpty()) {
                known.put(place, name);
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
