package jp.kasane.admin.databases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kasane.admin.databases.DatabaseServerAccess.Address;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;

/** The database servers on which towns can be made, with the credential for making them. */
public final class DatabaseServers implements AutoCloseable {

    private static final String PREFIX = "kasane.provision.";
    private static final String SEAL = "kasane.seal.";
    private static final int MYSQL_PORT = 3306;

    private final Map<String, DatabaseServerAccess> servers = new LinkedHashMap<>();

    public DatabaseServers(Settings settings) {
        for (String id : settings.namesUnder(PREFIX)) {
            servers.put(id, new DatabaseServerAccess(address(settings, id)));
        }
    }

    private DatabaseServers(Map<String, DatabaseServerAccess> servers) {
        this.servers.putAll(servers);
    }

    /** The same servers, entered as the account that seals towns' access logs and can do nothing else. */
    public static DatabaseServers forSealing(Settings settings) {
        Map<String, DatabaseServerAccess> servers = new LinkedHashMap<>();
        for (String id : settings.namesUnder(PREFIX)) {
            Address at = address(settings, id);
            servers.put(
                    id,
                    new DatabaseServerAccess(new Address(
                            id,
                            at.host(),
                            at.port(),
                            sealer(settings),
                            settings.required(SEAL + "password"),
                            at.clients(),
                            false,
                            at.sealer())));
        }
        return new DatabaseServers(servers);
    }

    private static Address address(Settings settings, String id) {
        String host = settings.required(PREFIX + id + ".host");
        String clients =
                settings.optional(PREFIX + id + ".clients").orElse(Address.isLoopback(host) ? "127.0.0.1" : "%");
        return new Address(
                id,
                host,
                settings.number(PREFIX + id + ".port", MYSQL_PORT),
                settings.required(PREFIX + id + ".user"),
                settings.required(PREFIX + id + ".password"),
                clients,
                acceptsTowns(settings, PREFIX + id + ".new.towns"),
                Address.account(
                        sealer(settings), settings.optional(SEAL + "clients").orElse(clients)));
    }

    private static String sealer(Settings settings) {
        return settings.optional(SEAL + "user").orElse("kasane_seal");
    }

    /** The servers' names in the registry. */
    public Set<String> ids() {
        return servers.keySet();
    }

    private static boolean acceptsTowns(Settings settings, String setting) {
        String said = settings.optional(setting).orElse("yes");
        if (!said.equals("yes") && !said.equals("no")) {
            throw new IllegalStateException("the setting " + setting + " is yes or no");
        }
        return said.equals("yes");
    }

    /** Whether each server answers, by its name. */
    public Map<String, Boolean> answering() {
        Map<String, Boolean> answering = new TreeMap<>();
        servers.forEach((id, server) -> answering.put(id, server.answers()));
        return answering;
    }

    public DatabaseServerAccess server(String id) {
        DatabaseServerAccess server = servers.get(id);
        if (server == null) {
            throw new IllegalStateException("no credential for the database server " + id);
        }
        return server;
    }

    /** Makes the servers known to the registry, so that new towns can be placed on them. */
    public void register(ControlDatabase control) {
        control.jdbi()
                .useTransaction(transaction -> servers.values().stream()
                        .map(DatabaseServerAccess::address)
                        .forEach(server -> transaction
                                .createUpdate(
                                        "INSERT INTO database_server (id, host, port, accepts_towns)"
                                                + " VALUES (:id, :host, :port, :accepts)"
                                                + " ON DUPLICATE KEY UPDATE host = :host, port = :port, accepts_towns = :accepts")
                                .bind("id", server.id())
                                .bind("host", server.host())
                                .bind("port", server.port())
                                .bind("accepts", server.acceptsTowns())
                                .execute()));
    }

    @Override
    public void close() {
        servers.values().forEach(DatabaseServerAccess::close);
    }
}
