package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A calendar of the public network, read by the running product as it is delivered. It asks no other network and trusts no other authorities
 * than its Java does, so the machine has to have a public address, a name for it and an authority of its own: {@code infra/build/calendar.sh}
 * makes such a one, of which nothing is seen outside.
 */
@Tag("own-network")
class SubscribedCalendarReadTest {

    private static final URI CALENDAR =
            URI.create(System.getProperty("kasane.system.calendar", "https://none.invalid/"));
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final int PORT = 443;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void theHalfDayOfAnEventIsNotOfferedAnyMoreAndTheOthersAre() throws Exception {
        try (OwnCalendar adviser = OwnCalendar.ofANewAdviser("見本 購読")) {
            Browsing browsing = adviser.browsing();
            String month = OwnCalendar.DAYS + "?month="
                    + YearMonth.from(VisitsOffice.today()).plusMonths(1);
            browsing.to(month);
            browsing.press("平日をすべて行けるにする");
            List<String> offered = ticked(browsing.to(month));
            LocalDate busy = LocalDate.parse(offered.get(offered.size() / 2).replaceFirst("\\..*", ""));
            assertThat(offered).contains(busy + ".MORNING", busy + ".AFTERNOON");
            isRead(adviser, busy);
            List<String> left = ticked(browsing.to(month));
            assertThat(left)
                    .containsExactlyElementsOf(offered.stream()
                            .filter(one -> !one.equals(busy + ".MORNING"))
                            .toList());
            assertThat(browsing.text()).contains("予定表を読みました");
            assertThat(browsing.page().content()).doesNotContain(CALENDAR.getHost(), "門外不出");
        }
        assertThat(RunningKasane.get()
                        .database()
                        .one("SELECT COUNT(*) FROM control_audit WHERE action = 'OFFERS_TAKEN_BY_FEED'"
                                + " AND actor_id IS NULL"))
                .isEqualTo("1");
    }

    private void isRead(OwnCalendar adviser, LocalDate busy) throws IOException, GeneralSecurityException {
        HttpsServer server = serving(calendar(busy));
        try {
            adviser.subscribes(CALENDAR.toString());
            assertThat(adviser.browsing().text()).contains("購読しました", CALENDAR.getHost());
            adviser.isToldSoon("予定表を読みました");
        } finally {
            server.stop(0);
        }
        assertThat(asked).containsExactly("GET " + CALENDAR.getPath() + " HTTP/1.1 Kasane");
        PageRules.hold(adviser.browsing(), "dispatch-availability-feed-read");
    }

    private static List<String> ticked(Browsing browsing) {
        Locator ticked = browsing.page().locator("[name=day]:checked");
        return ticked.all().stream().map(one -> one.getAttribute("value")).toList();
    }

    private static byte[] calendar(LocalDate day) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sample//sample//JA\r\nBEGIN:VEVENT\r\nUID:sample-1\r\n"
                        + "DTSTAMP:20260101T000000Z\r\nDTSTART:" + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "T100000\r\nDURATION:PT1H\r\nSUMMARY:門外不出\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** At the public address that the name stands for. */
    private HttpsServer serving(byte[] file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(new File(System.getProperty("kasane.system.calendar.keys")), PASSWORD);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), null, null);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getByName(CALENDAR.getHost()), PORT), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getProtocol() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().add("Content-Type", "text/calendar; charset=utf-8");
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        return server;
    }
}
