package jp.kasane.municipal.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.PublishedPlan;
import jp.kasane.municipal.definition.flows.Sheet;
import jp.kasane.municipal.definition.indicators.Indicator;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.programmes.Programme;
import jp.kasane.municipal.definition.services.PrefecturalService;
import jp.kasane.municipal.definition.town.Department;
import jp.kasane.municipal.definition.town.Direction;
import jp.kasane.municipal.definition.town.Law;
import jp.kasane.municipal.definition.town.Organisation;
import jp.kasane.municipal.definition.town.Place;
import jp.kasane.municipal.definition.town.Profile;
import jp.kasane.municipal.definition.town.Source;
import jp.kasane.municipal.definition.town.ZoneScheme;
import jp.kasane.municipal.definition.work.Activity;
import jp.kasane.municipal.definition.work.Cooperation;
import jp.kasane.municipal.definition.work.Facility;
import jp.kasane.municipal.definition.work.Funding;
import jp.kasane.municipal.definition.work.Hub;
import jp.kasane.municipal.definition.work.Resource;
import jp.kasane.municipal.definition.work.SiteKind;
import jp.kasane.municipal.definition.work.Training;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a town's whole arrangement (体制の定義): one document, valid from one day on. A later version never changes an
 * earlier one. Made by reading a file, which refuses what does not fit; lists are unmodifiable.
 */
@Title("体制の定義")
public record Definition(
        @Title("形式") Format format,
        @Title("形式の版") Integer version,
        @Title("題") String title,
        @Title("いつから") LocalDate effectiveFrom,
        @Title("市区町村・都道府県（ひな形には書かない）") @Nullable Place place,
        @Title("原典") List<Source> sources,
        @Title("町のすがた") @Nullable Profile profile,
        @Title("方向") @Nullable Direction direction,
        @Title("根拠") @Nullable Law law,
        @Title("所管課") List<Department> departments,
        @Title("組織") List<Organisation> organisations,
        @Title("圏域の分け方") List<ZoneScheme> zoneSchemes,
        @Title("事業") List<Programme> programmes,
        @Title("支援機関・相談窓口・拠点") List<SupportBody> bodies,
        @Title("職種・役割") List<Post> posts,
        @Title("会議体") List<Meeting> meetings,
        @Title("流れ") List<Flow> flows,
        @Title("様式") List<Sheet> forms,
        @Title("プランのひな形") List<Sheet> planTemplates,
        @Title("計画") List<PublishedPlan> plans,
        @Title("指標") List<Indicator> indicators,
        @Title("活動") List<Activity> activities,
        @Title("社会資源") List<Resource> resources,
        @Title("地域の拠点") List<Hub> hubs,
        @Title("建物") List<Facility> facilities,
        @Title("拠点の型") List<SiteKind> siteKinds,
        @Title("研修・人材養成") List<Training> trainings,
        @Title("財源・助成") List<Funding> funding,
        @Title("連携") List<Cooperation> cooperation,
        @Title("都道府県の事業") List<PrefecturalService> services) {

    /** The version of the file format that this product writes. */
    public static final int VERSION = 1;

    /**
     * The municipality it is of, if that is another than this: its code, or its name where it says none. A template is of nobody and fits
     * everywhere.
     */
    public Optional<String> isOfAnother(String code, String name) {
        return Optional.ofNullable(place)
                .filter(own -> own.code() == null
                        ? !own.name().equals(name)
                        : !own.code().equals(code))
                .map(own -> own.code() == null ? own.name() : own.code());
    }

    /**
     * A copy with only these parts, that holds together as a file that was read does. What named an element of a part that was left out
     * says its name in words, or is gone; a step's condition that rests on what was left out goes with it.
     */
    public Definition only(Set<Part> parts) {
        return Excerpts.only(this, parts);
    }

    /** A copy without what a post says of the one who holds it: careers, and qualifications of a single person. */
    public Definition withoutPersons() {
        return Excerpts.withoutPersons(this);
    }

    /**
     * What others see when the place it is of publishes these parts: whose it is, as that place is known, and neither persons nor where the
     * town's own files say it.
     */
    public Definition published(Place whose, Set<Part> parts) {
        return Excerpts.published(this, whose, parts);
    }

    /** The one format. */
    @Title("形式")
    public enum Format {
        @Title("体制の定義")
        KASANE_DEFINITION
    }
}
