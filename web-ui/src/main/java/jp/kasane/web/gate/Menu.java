package jp.kasane.web.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Place;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.PlaceBanner;

/** What somebody may enter: their live grants, as the user menu and the front page tell them. */
public final class Menu {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::kind).thenComparing(Place::code);

    private final List<Grant> grants;
    private final PlaceNames names;

    Menu(List<Grant> grants, PlaceNames names) {
        this.grants = List.copyOf(grants);
        this.names = names;
    }

    /** A place with the roles held there, in words. */
    public record Entry(PlaceBanner place, String roles) {}

    List<Grant> grants() {
        return grants;
    }

    List<String> lines(Messages messages) {
        return places(messages).stream()
                .map(entry -> messages.t("grant.line", entry.place().name(), entry.roles()))
                .toList();
    }

    List<Entry> places(Messages messages) {
        Map<Place, List<Grant>> byPlace = grants.stream()
                .collect(Collectors.groupingBy(Grant::place, () -> new TreeMap<>(ORDER), Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(entry -> new Entry(banner(entry.getKey()), roles(entry.getValue(), messages)))
                .toList();
    }

    private PlaceBanner banner(Place place) {
        String name = names.of(place);
        return place.kind() == Place.Kind.TOWN
                ? PlaceBanner.town(place.code(), name)
                : PlaceBanner.prefecture(place.code(), name);
    }

    private static String roles(List<Grant> held, Messages messages) {
        return held.stream()
                .map(grant -> messages.t("role." + grant.role().name()))
                .distinct()
                .collect(Collectors.joining(messages.t("grant.and")));
    }
}
