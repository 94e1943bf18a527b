package jp.kasane.web.signin;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;

/** Which prefecture's realm somebody signs in to, when they did not say. */
public final class Prefectures {

    private final TenantRegistry registry;

    public Prefectures(TenantRegistry registry) {
        this.registry = registry;
    }

    /** Those one can sign in to. */
    public List<Prefecture> open() {
        return registry.prefectures().stream()
                .filter(one -> one.state().equals("ACTIVE"))
                .toList();
    }

    /** The one asked for; else the one of the place in the address; else the one of last time; else the only one. */
    Optional<Prefecture> chosen(Optional<String> asked, String returnTo, Optional<String> lastTime) {
        List<Prefecture> open = open();
        if (asked.isPresent()) {
            return named(open, asked.get());
        }
        return ofAddress(open, returnTo)
                .or(() -> lastTime.flatMap(code -> named(open, code)))
                .or(() -> open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty());
    }

    private static Optional<Prefecture> named(List<Prefecture> open, String code) {
        return open.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The first two digits of a municipality's code are its prefecture's number. */
    private static Optional<Prefecture> ofAddress(List<Prefecture> open, String address) {
        boolean ofPlace = address.matches("/[tp]/[0-9]{6}(/.*|\\?.*)?");
        return ofPlace
                ? open.stream()
                        .filter(one -> one.code().startsWith(address.substring(3, 5)))
                        .findFirst()
                : Optional.empty();
    }
}
