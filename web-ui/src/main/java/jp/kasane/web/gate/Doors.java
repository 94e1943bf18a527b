package jp.kasane.web.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.web.front.Trace;

/**
 * The doors of towns and prefectures. A door opens to a live grant whose role carries the right. Whether the place does not exist,
 * is another's or only this right is missing, the same is looked up and the same is answered.
 */
public final class Doors {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String NOWHERE = "000000";

    private final TenantRegistry registry;
    private final Grants grants;
    private final Towns towns;
    private final String schemaVersion;

    /**
     * The doors of this installation.
     *
     * @param schemaVersion the version of a town's database that this product works with; a town at another one waits
     */
    public Doors(TenantRegistry registry, Grants grants, Towns towns, String schemaVersion) {
        this.registry = registry;
        this.grants = grants;
        this.towns = towns;
        this.schemaVersion = schemaVersion;
    }

    TownVisit town(Visit visit, String code, Right right, Trace trace) {
        Place place = Place.town(existing(code));
        Optional<Tenant> tenant = registry.find(place.code());
        Viewer viewer =
                admitted(visit, place, right).filter(one -> tenant.isPresent()).orElseThrow(Denied::notFound);
        trace.at(place.code());
        TownUnit unit = towns.open(open(tenant.orElseThrow(), right), viewer);
        trace.closeAtEnd(unit);
        boolean merged = unit.tenant().state() == Tenant.State.MERGED;
        return new TownVisit(visit, unit, merged ? registry.successorOf(code) : Optional.empty());
    }

    PrefectureVisit prefecture(Visit visit, String code, Right right, Trace trace) {
        Place place = Place.prefecture(existing(code));
        Optional<Prefecture> prefecture = registry.prefecture(place.code());
        Viewer viewer = admitted(visit, place, right)
                .filter(one -> prefecture.isPresent())
                .orElseThrow(Denied::notFound);
        trace.at(place.code());
        return new PrefectureVisit(visit, prefecture.orElseThrow(), viewer);
    }

    private Optional<Viewer> admitted(Visit visit, Place place, Right right) {
        return grants.viewer(visit.grants(), place, visit.requestId()).filter(viewer -> viewer.may(right));
    }

    private Tenant open(Tenant tenant, Right right) {
        return switch (tenant.state()) {
            case ACTIVE -> atOurVersion(tenant);
            case MERGED -> toRead(atOurVersion(tenant), right);
            case SUSPENDED -> throw Denied.suspended(tenant.stateReason());
            case DEPARTING, DEPARTED -> throw Denied.because(Denied.Reason.TOWN_LEFT);
            case ONBOARDING -> throw Denied.because(Denied.Reason.TOWN_NOT_READY);
        };
    }

    /** The one place where the records of a town that has merged are refused to be changed. */
    private static Tenant toRead(Tenant tenant, Right right) {
        if (right.changesTown()) {
            throw Denied.because(Denied.Reason.TOWN_MERGED);
        }
        return tenant;
    }

    private Tenant atOurVersion(Tenant tenant) {
        if (!tenant.isAt(schemaVersion)) {
            throw Denied.because(Denied.Reason.TOWN_UPGRADING);
        }
        return tenant;
    }

    /** A code that cannot be one is looked up as one that nobody has. */
    private static String existing(String code) {
        return CODE.matcher(code).matches() ? code : NOWHERE;
    }
}
