package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;

/** A new adviser in a browser, at the page of the calendar that they subscribe to. */
final class OwnCalendar implements AutoCloseable {

    static final String DAYS = "/p/020001/availability";
    static final String FEED = DAYS + "/feed";
    private static final Duration READ_WITHIN = Duration.ofSeconds(40);
    private static final int LOOK_MS = 500;

    private final Browsing browsing;

    private OwnCalendar(Browsing browsing) {
        this.browsing = browsing;
    }

    /** Written down as an adviser by the officer, as whom they sign in. */
    static OwnCalendar ofANewAdviser(String name) {
        People people = new People(RunningKasane.get());
        Person person = people.with(Towns.AOMORI, StandardRole.ADVISER);
        try (Browsing officer = Chrome.browsingAs(people.known("ken-officer"))) {
            officer.to(VisitsOffice.DISPATCH + "/advisers");
            officer.follow("アドバイザーを追加する");
            officer.page().locator("[name=user]").selectOption(person.id());
            new VisitsOffice(officer).fills(Map.of("name", name, "base", "青森市", "most", "4"));
            officer.press("保存する");
            assertThat(officer.text()).contains("アドバイザーを追加しました");
        }
        return new OwnCalendar(Chrome.browsingAs(person));
    }

    Browsing browsing() {
        return browsing;
    }

    OwnCalendar subscribes(String address) {
        browsing.to(DAYS);
        browsing.follow("予定表を購読する");
        browsing.page().locator("[name=url]").fill(address);
        browsing.press("購読する");
        return this;
    }

    /** Nobody presses anything: the product's own thread reads it, and the page says what came of it. */
    OwnCalendar isToldSoon(String words) {
        Instant late = Instant.now().plus(READ_WITHIN);
        browsing.to(FEED);
        while (!browsing.text().contains(words) && Instant.now().isBefore(late)) {
            browsing.page().waitForTimeout(LOOK_MS);
            browsing.to(FEED);
        }
        assertThat(browsing.text()).contains(words);
        return this;
    }

    @Override
    public void close() {
        browsing.close();
    }
}
