package jp.kasane.web;

import java.util.List;
import jp.kasane.web.home.HomeResource;
import jp.kasane.web.operation.HealthResource;
import jp.kasane.web.operation.MetricsResource;
import jp.kasane.web.prefecture.JobResource;
import jp.kasane.web.prefecture.OnboardingResource;
import jp.kasane.web.prefecture.PrefectureHomeResource;
import jp.kasane.web.prefecture.TownResource;
import jp.kasane.web.signin.Arrivals;
import jp.kasane.web.signin.BackchannelResource;
import jp.kasane.web.signin.SignInResource;
import jp.kasane.web.signin.SignOutResource;
import jp.kasane.web.town.TownHomeResource;

/** Every operation of the product. What is not listed here does not exist; a test compares the list with the classes. */
final class Resources {

    private Resources() {}

    static List<Object> all(Wiring w) {
        return List.of(
                new HealthResource(w.control()),
                new MetricsResource(w.settings(), w.accessLog(), w.towns()),
                new HomeResource(w.prefectures(), w.users()),
                new TownHomeResource(),
                new PrefectureHomeResource(w.registry()),
                new OnboardingResource(w.registry(), w.provisioning()),
                new TownResource(w.registry(), w.provisioning()),
                new JobResource(w.jobs()),
                signIn(w),
                new SignOutResource(w.sessions(), w.identityClients(), w.openId()),
                new BackchannelResource(w.sessions(), w.users(), w.prefectures(), w.identityClients(), w.openId()));
    }

    private static SignInResource signIn(Wiring w) {
        Arrivals arrivals = new Arrivals(w.signIns(), w.identityClients(), w.openId(), w.users(), w.sessions());
        return new SignInResource(w.prefectures(), w.identityClients(), w.signIns(), w.openId(), arrivals);
    }
}
