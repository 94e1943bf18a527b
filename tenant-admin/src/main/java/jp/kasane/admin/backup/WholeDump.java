package jp.kasane.admin.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/** Which databases belong to a whole backup, written down server by server at one moment each. */
final class WholeDump {

    private final String controlDatabase;
    private final String identityDatabase;
    private final DatabasePrograms programs;

    WholeDump(Settings settings, DatabasePrograms programs) {
        this.controlDatabase = DatabaseLogin.controlDatabase(settings);
        this.identityDatabase = settings.optional("kasane.identity.database").orElse("keycloak");
        this.programs = programs;
    }

    static boolean on(DatabaseLogin login, Tenant town) {
        return town.server().host().equals(login.host()) && town.server().port() == login.port();
    }

    /** The control database, the identity server's, the prefectures' and those of the towns on the same server. */
    void controlServer(DatabaseLogin login, ControlDatabase control, List<Tenant> towns, OutputStream out)
            throws IOException {
        List<String> wanted = new ArrayList<>(List.of(controlDatabase, identityDatabase));
        new TenantRegistry(control).prefectures().forEach(prefecture -> wanted.add("kasane_p_" + prefecture.code()));
        towns.stream().filter(town -> on(login, town)).map(Tenant::databaseName).forEach(wanted::add);
        List<String> there = existing(login, wanted);
        if (!there.contains(identityDatabase)) {
            throw new BackupRefused("identity.none", identityDatabase, login);
        }
        dump(login, there, out);
    }

    void otherServer(DatabaseLogin login, List<Tenant> towns, OutputStream out) throws IOException {
        dump(login, existing(login, towns.stream().map(Tenant::databaseName).toList()), out);
    }

    /** The same databases again, to prove that they came back as they were. */
    void again(DatabaseLogin login, List<String> databases, OutputStream out) throws IOException {
        dump(login, databases, out);
    }

    private void dump(DatabaseLogin login, List<String> databases, OutputStream out) throws IOException {
        Stream<String> sessions = Stream.of("web_session", "sign_in")
                .map(table -> "--ignore-table-data=" + controlDatabase + "." + table);
        programs.dump(
                login,
                Stream.of(sessions, Stream.of("--databases"), databases.stream())
                        .flatMap(part -> part)
                        .toList(),
                out);
    }

    private static List<String> existing(DatabaseLogin login, List<String> names) {
        DatabaseServerAccess.Address at = new DatabaseServerAccess.Address(
                "backup", login.host(), login.port(), login.user(), login.password(), "%");
        List<String> there;
        try (DatabaseServerAccess server = new DatabaseServerAccess(at)) {
            there = server.server()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT schema_name FROM information_schema.schemata WHERE schema_name IN (<names>)")
                            .bindList("names", names)
                            .mapTo(String.class)
                            .list());
        }
        if (there.isEmpty()) {
            throw new BackupRefused("databases.unseen", login, names);
        }
        return names.stream().filter(there::contains).sorted().toList();
    }
}
