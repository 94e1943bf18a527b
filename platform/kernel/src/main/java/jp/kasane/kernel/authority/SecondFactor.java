package jp.kasane.kernel.authority;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import jp.kasane.kernel.control.Settings;

/**
 * Of whom an installation demands a second factor beside the password ({@code kasane.second.factor}). Whoever administers any
 * place owes it wherever they go; the demonstration alone may demand it of nobody (docs/adr/0011-second-factor.md).
 */
public enum SecondFactor {
    ADMINISTRATORS,
    EVERYONE,
    NOBODY;

    private static final String SETTING = "kasane.second.factor";

    /** As the operator set it; unset, of administrators, and in the demonstration of nobody. */
    public static SecondFactor of(Settings settings) {
        SecondFactor demanded =
                settings.optional(SETTING).map(SecondFactor::named).orElse(settings.demo() ? NOBODY : ADMINISTRATORS);
        if (demanded == NOBODY && !settings.demo()) {
            throw new IllegalStateException(SETTING + "=nobody is for the demonstration only");
        }
        return demanded;
    }

    private static SecondFactor named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        SETTING + "=" + word + " is none of administrators, everyone, nobody"));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is demanded of whoever holds these live grants; also of whoever holds none. */
    public boolean demandedUnder(Collection<Grant> live) {
        return demandedOfHolder(live.stream().anyMatch(grant -> grant.role().administers()));
    }

    /** Whether it is demanded of somebody who does or does not administer a place. */
    public boolean demandedOfHolder(boolean administers) {
        return this == EVERYONE || (this == ADMINISTRATORS && administers);
    }
}
