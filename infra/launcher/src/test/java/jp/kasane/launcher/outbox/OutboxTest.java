package jp.kasane.launcher.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import jp.kasane.launcher.ListeningSockets;
import jp.kasane.launcher.Ports;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    @TempDir
    private Path folder;

    private int mailPort;
    private int pagePort;
    private Outbox outbox = null;

    @BeforeEach
    void anOutbox() throws IOException {
        java.util.List<Integer> ports = Ports.free(2);
        mailPort = ports.get(0);
        pagePort = ports.get(1);
        outbox = Outbox.open(folder, mailPort, pagePort);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void showsAMailThatWasSentWithItsLink() throws Exception {
        send("招待: 今別町のかさね", "次のリンクを開いてください。\nhttp://localhost:8080/invitation?a=1&b=2\n");
        JsonNode mails = new ObjectMapper().readTree(get("/api/messages").body());
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).get("subject").asText()).isEqualTo("招待: 今別町のかさね");
        assertThat(mails.get(0).get("to").get(0).asText()).isEqualTo("架空 太郎 <taro@example.jp>");
        assertThat(mails.get(0).get("links").get(0).asText()).isEqualTo("http://localhost:8080/invitation?a=1&b=2");
        assertThat(get("/").body())
                .contains("<a href=\"http://localhost:8080/invitation?a=1&amp;b=2\">")
                .contains("招待: 今別町のかさね");
    }

    @Test
    void showsTheLatestFirst() throws Exception {
        send("first", "1");
        send("second", "2");
        assertThat(get("/").body().indexOf("second")).isLessThan(get("/").body().indexOf("first"));
    }

    @Test
    void keepsMailsOverARestart() throws Exception {
        send("kept", "x");
        outbox.close();
        outbox = Outbox.open(folder, mailPort, pagePort);
        assertThat(get("/").body()).contains("kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void showsMarkupAsText() throws Exception {
        send("<img src=x onerror=alert(1)>", "<script>alert(1)</script> javascript:alert(1) \"quoted\"");
        assertThat(get("/").body())
                .doesNotContain("<img", "<script", "href=\"javascript")
                .contains("&lt;script&gt;");
    }

    @Test
    void saysSoWhenThereIsNoMail() throws Exception {
        assertThat(get("/").body()).contains("まだメールはありません").contains("lang=\"ja\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other", "/api/", "/..%2f..%2fetc/passwd", "/api/messages/x"})
    void knowsNoOtherAddress(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void canOnlyBeLookedAt(String method) throws Exception {
        send("kept", "x");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + pagePort + "/"))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(get("/").body()).contains("kept");
    }

    @Test
    void neitherRunsNorKeepsNorLendsAnything() throws Exception {
        assertThat(get("/").headers().map())
                .containsEntry("cache-control", java.util.List.of("no-store"))
                .containsEntry("x-content-type-options", java.util.List.of("nosniff"));
        assertThat(get("/").headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("script"));
    }

    @Test
    void refusesASecondOneOnTheSamePorts() {
        assertThatThrownBy(() -> Outbox.open(folder, freePort(), pagePort))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining(Integer.toString(pagePort));
    }

    private static int freePort() {
        try {
            return Ports.free();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void listensOnThisMachineAlone() throws IOException {
        assertThat(ListeningSockets.of(java.util.List.of(ProcessHandle.current().pid())).stream()
                        .filter(listener -> listener.port() == mailPort || listener.port() == pagePort))
                .hasSize(2)
                .allMatch(ListeningSockets.Listener::isLoopback);
    }

    @Test
    void answersOnlyToItsOwnName() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", pagePort)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @Property(tries = 300)
    void escapedTextHoldsNoMarkup(@ForAll String text) {
        assertThat(OutboxPage.escape(text)).doesNotContain("<", ">", "\"", "'");
    }

    private void send(String subject, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailPort));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("kasane@localhost"));
        message.setRecipient(Message.RecipientType.TO, address());
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private static InternetAddress address() {
        try {
            return new InternetAddress("taro@example.jp", "架空 太郎", "UTF-8");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + pagePort + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
