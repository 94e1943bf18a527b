package jp.kasane.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstoodTest {

    private static HttpServletRequest accepting(String accept) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                UnderstoodTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getHeader" -> args[0].equals("Accept") ? accept : "other";
                    case "getHeaders" -> Collections.enumeration(List.of(accept));
                    case "getHeaderNames" -> Collections.enumeration(List.of("Host", "accept"));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
                "application/problem+json",
                "text/html; charset=\"utf-8\" ; q=1.0, */*; q=0",
                " text/csv "
            })
    void whatBrowsersAndProgramsSayIsLeftAsItIs(String accept) {
        HttpServletRequest request = accepting(accept);
        assertThat(Understood.of(request)).isSameAs(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "text/",
                "/html",
                "text/html;",
                "text/html;q=x",
                "text/html;q=2",
                ",",
                "a/b c/d",
                "日本/語"
            })
    void whatNobodyUnderstandsIsTakenAsAnything(String accept) {
        HttpServletRequest understood = Understood.of(accepting(accept));
        assertThat(understood.getHeader("ACCEPT")).isNull();
        assertThat(Collections.list(understood.getHeaders("Accept"))).isEmpty();
        assertThat(Collections.list(understood.getHeaderNames())).containsExactly("Host");
        assertThat(understood.getHeader("Host")).isEqualTo("other");
    }

    @Test
    void whoSaysNothingIsLeftAlone() {
        HttpServletRequest silent = (HttpServletRequest) Proxy.newProxyInstance(
                UnderstoodTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> null);
        assertThat(Understood.of(silent)).isSameAs(silent);
    }

    @Test
    void aLongRowOfRangesIsReadWithoutAStumble() {
        String many = "text/html;q=0.1,".repeat(2000) + "text/html";
        HttpServletRequest request = accepting(many);
        assertThat(Understood.of(request)).isSameAs(request);
        assertThat(Understood.of(accepting(many + ";;")).getHeader("Accept")).isNull();
    }
}
