package jp.kasane.web.gate;

import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.page.Language;

/** A request as a page sees it, without a server: for what is drawn and worded of it. */
public final class AVisit {

    private AVisit() {}

    /** That of an officer of the prefecture who reads that language. */
    public static PrefectureVisit ofAnOfficer(Language language) {
        Visit visit = new Visit("request", "/p/020001/dispatch", language, null, null, SecondFactor.ADMINISTRATORS);
        Viewer viewer =
                new Viewer("officer", Place.prefecture("020001"), Set.of(StandardRole.PREFECTURE_OFFICER), "request");
        return new PrefectureVisit(visit, new Prefecture("020001", "見本県", "realm", "ACTIVE"), viewer);
    }
}
