package jp.kasane.system.product;

import java.util.List;
import jp.kasane.kernel.authority.Place;

/** The demonstration's prefecture and towns. */
public final class Towns {

    public static final Place AOMORI = Place.prefecture("020001");
    public static final Place IMABETSU = Place.town("023035");
    public static final Place YOMOGITA = Place.town("023043");
    public static final Place SOTOGAHAMA = Place.town("023078");
    public static final Place AJIGASAWA = Place.town("023213");
    public static final Place HIRANAI = Place.town("023019");

    private Towns() {}

    public static List<Place> all() {
        return List.of(IMABETSU, YOMOGITA, SOTOGAHAMA, AJIGASAWA, HIRANAI);
    }

    public static String database(Place town) {
        return "kasane_t_" + town.code();
    }
}
