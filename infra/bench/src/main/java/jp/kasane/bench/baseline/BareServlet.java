package jp.kasane.bench.baseline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kasane.kernel.control.Connections;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * The list page without Kasane: a servlet, two pools as large as the product's, the same statements, the same HTML. It exists to be
 * compared with, and only in the bench.
 */
@WebServlet(urlPatterns = {"/list", "/ready"})
public final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String TOWN = "023035";
    private static final String COOKIE = "__Host-kasane";
    private static final int CONTROL_POOL = 16;
    private static final int TOWN_POOL = 8;

    private transient @Nullable HikariDataSource control;
    private transient @Nullable HikariDataSource town;
    private transient @Nullable BareGate gate;
    private transient @Nullable BareList list;
    private transient volatile @Nullable PagePieces page;

    @Override
    public void init() {
        Settings settings = Settings.named("kasane.web.config", "KASANE_WEB_CONFIG");
        HikariDataSource first = pool(
                settings.required("kasane.control.url"),
                settings.required("kasane.control.user"),
                settings.required("kasane.control.password"),
                CONTROL_POOL);
        control = first;
        gate = new BareGate(first);
        try {
            HikariDataSource second =
                    BareTown.pool(first, KeyRing.read(Path.of(settings.required("kasane.keyring"))), TOWN);
            town = second;
            list = new BareList(second);
        } catch (SQLException e) {
            throw new IllegalStateException("no such town", e);
        }
    }

    static HikariDataSource pool(String url, String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("com.mysql.cj.jdbc.Driver");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        Connections.tune(config);
        return new HikariDataSource(config);
    }

    static int townPool() {
        return TOWN_POOL;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/ready")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        try {
            Optional<BareGate.Person> person = gate == null ? Optional.empty() : gate.admit(secret(request), TOWN);
            if (person.isPresent() && gate != null && list != null) {
                answer(response, person.get(), gate, list);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (SQLException e) {
            throw new IOException("the database refused", e);
        }
    }

    private void answer(HttpServletResponse response, BareGate.Person person, BareGate people, BareList records)
            throws SQLException, IOException {
        String requestId = UUID.randomUUID().toString();
        BareList.Looked looked = records.look(person.id(), requestId);
        Set<String> assigned = looked.rows().stream().map(ListRow::assigned).collect(Collectors.toSet());
        PagePieces.Around around = new PagePieces.Around(
                person.csrfToken(),
                person.displayName(),
                String.format(Locale.ROOT, "%,d", looked.total()),
                people.names(assigned));
        byte[] html = page().draw(around, looked.rows());
        response.setHeader("X-Request-Id", requestId);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private PagePieces page() throws IOException {
        PagePieces known = page;
        if (known == null) {
            known = PagePieces.read(Path.of(System.getProperty("kasane.bench.pieces", "")));
            page = known;
        }
        return known;
    }

    private static String secret(HttpServletRequest request) {
        for (Cookie cookie : Optional.ofNullable(request.getCookies()).orElse(new Cookie[0])) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return "";
    }

    @Override
    public void destroy() {
        if (town != null) {
            town.close();
        }
        if (control != null) {
            control.close();
        }
    }
}
