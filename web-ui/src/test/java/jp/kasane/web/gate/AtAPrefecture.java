package jp.kasane.web.gate;

import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.page.Language;

/** A request at a prefecture for tests of words, with no gate before it and no database behind it. */
public final class AtAPrefecture {

    private AtAPrefecture() {}

    public static PrefectureVisit in(Language language) {
        return new PrefectureVisit(
                new Visit("request", "/p/020001/", language, null, null, SecondFactor.NOBODY),
                new Prefecture("020001", "試験県", "kasane-020001", "ACTIVE"),
                new Viewer("user", Place.prefecture("020001"), Set.of(StandardRole.PREFECTURE_OFFICER), "request"));
    }
}
