package jp.kasane.bench.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;

/** Another prefecture with as many towns as a bench needs, each with one officer who is everything at once. */
public final class ManyTowns {

    /** 北海道: the one with the most municipalities, 179. */
    public static final String PREFECTURE = "010006";

    private final BenchPlace place;
    private final Installation installation;
    private final Onboarding onboarding;
    private final List<String> codes = new ArrayList<>();

    public ManyTowns(BenchPlace place, Installation installation) {
        this.place = place;
        this.installation = installation;
        this.onboarding = new Onboarding(installation, PREFECTURE, true);
    }

    /** A town and the cookie of its officer, who is signed in. */
    public record SignedIn(String town, String cookie) {

        public String listPath() {
            return "/t/" + town + "/consultations";
        }
    }

    /** By the operator's command. */
    public void preparePrefecture() throws InterruptedException {
        new Typed(place).preparePrefecture(PREFECTURE);
    }

    /** Asks for towns until there are so many, all at once, and waits until the last can be entered; seconds from the first. */
    public double grow(int size) throws InterruptedException {
        List<Onboarding.Asked> asked = new ArrayList<>();
        long begin = System.nanoTime();
        for (String code : strangers(size - codes.size())) {
            asked.add(onboarding.ask(code));
            codes.add(code);
        }
        for (Onboarding.Asked one : asked) {
            onboarding.untilOpen(one);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (Onboarding.Asked one : asked) {
            onboarding.untilDone(one);
        }
        return seconds;
    }

    private List<String> strangers(int many) {
        List<String> found = MunicipalityDirectory.bundled().municipalitiesOf(new MunicipalityCode(PREFECTURE)).stream()
                .map(LocalGovernment::code)
                .map(MunicipalityCode::value)
                .filter(code -> installation.registry().find(code).isEmpty())
                .limit(many)
                .toList();
        if (found.size() < many) {
            throw new IllegalStateException("the prefecture has no " + many + " more municipalities");
        }
        return found;
    }

    /** The first so many, in the order in which they came. */
    public List<SignedIn> signedIn(int many) {
        return codes.subList(0, many).stream()
                .map(code -> new SignedIn(code, installation.cookieOf(officer(code))))
                .toList();
    }

    /** Puts as many made-up consultations into each, the same ones. */
    public void fill(List<SignedIn> towns, int consultations) {
        for (SignedIn one : towns) {
            Tenant town = installation.town(one.town());
            try (Connection connection = installation.connect(town)) {
                new Filling(connection, officer(one.town()).id()).with(Synthetic.rows(consultations));
            } catch (SQLException e) {
                throw new IllegalStateException("the town " + one.town() + " cannot be filled", e);
            }
        }
    }

    private User officer(String code) {
        return installation.user(PREFECTURE, Onboarding.firstOf(code));
    }
}
