package jp.kasane.admin.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes backups while Kasane runs. All databases of a server are written down as they were at one moment; nobody waits for it.
 * Who signed in is not part of a backup: after a restore everybody signs in again.
 */
final class BackupMaker {

    static final String DATABASES = "databases.sql";
    static final String SECRETS = "secrets.json";
    static final String TOWN_ROWS = "town.sql";
    private static final int SALT_BYTES = 16;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Tokyo"));

    private final Settings settings;
    private final ControlDatabase control;
    private final KeyRing keys;
    private final DatabasePrograms programs;
    private final Clock clock;

    BackupMaker(Settings settings, ControlDatabase control, KeyRing keys, DatabasePrograms programs, Clock clock) {
        this.settings = settings;
        this.control = control;
        this.keys = keys;
        this.programs = programs;
        this.clock = clock;
    }

    /** A finished backup. */
    record Made(Path file, Manifest manifest) {}

    static String townEntry(String code) {
        return "towns/" + code + ".json";
    }

    /** Backs up everything. Without a passphrase the keys stay out of it unless they were asked for, and then it is refused. */
    Made whole(@Nullable Path to, Optional<Passphrase> passphrase, boolean plainKeys) throws IOException {
        if (passphrase.isEmpty() && !plainKeys) {
            throw new BackupRefused("keys.plain", Passphrase.ENVIRONMENT);
        }
        List<Tenant> towns = towns();
        Manifest manifest = manifest(Manifest.Kind.WHOLE, towns, passphrase);
        Path file = file(to, "whole");
        try (BackupWriter writer = new BackupWriter(file, manifest, cipher(manifest, passphrase))) {
            writer.part(SECRETS, SecretFiles.of(settings).json());
            for (Tenant town : towns) {
                writer.part(townEntry(town.code()), entry(town.code()).json());
            }
            dump(writer, towns);
            List<Place> places = new TenantRegistry(control)
                    .prefectures().stream()
                            .map(one -> Place.prefecture(one.code()))
                            .toList();
            return new Made(file, finish(writer, manifest, places));
        }
    }

    private void dump(BackupWriter writer, List<Tenant> towns) throws IOException {
        DatabaseLogin login = DatabaseLogin.forDumping(settings);
        WholeDump dump = new WholeDump(settings, programs);
        writer.dump(DATABASES, out -> dump.controlServer(login, control, towns, out));
        for (Map.Entry<String, List<Tenant>> other : elsewhere(login, towns).entrySet()) {
            Tenant.DatabaseServer server = other.getValue().get(0).server();
            writer.dump(
                    "server-" + other.getKey() + ".sql",
                    out -> dump.otherServer(login.on(server.host(), server.port()), other.getValue(), out));
        }
    }

    /** Backs up one town: its database, its entry, its grants and the people who hold them; nothing of any other. */
    Made town(String code, @Nullable Path to, Optional<Passphrase> passphrase) throws IOException {
        Tenant town = new TenantRegistry(control).find(code).orElseThrow(() -> new BackupRefused("town.unknown", code));
        if (town.schemaVersion() == null) {
            throw new BackupRefused("town.unmade", code);
        }
        Manifest manifest = manifest(Manifest.Kind.TOWN, List.of(town), passphrase);
        DatabaseLogin login = DatabaseLogin.forDumping(settings)
                .on(town.server().host(), town.server().port());
        Path file = file(to, code);
        try (BackupWriter writer = new BackupWriter(file, manifest, cipher(manifest, passphrase))) {
            writer.part(townEntry(code), entry(code).json());
            writer.dump(TOWN_ROWS, out -> programs.dump(login, List.of(town.databaseName()), out));
            return new Made(file, finish(writer, manifest, List.of(town.place())));
        }
    }

    /** The entry in the trail and the finished file stand or fall together. */
    private Manifest finish(BackupWriter writer, Manifest manifest, List<Place> places) throws IOException {
        return control.jdbi().inTransaction(transaction -> {
            places.forEach(place -> Trail.enter(transaction, place, "BACKUP", manifest.id()));
            return writer.finish(keys);
        });
    }

    private TownEntry entry(String code) {
        return control.jdbi().withHandle(handle -> TownEntry.read(handle, code));
    }

    private List<Tenant> towns() {
        TenantRegistry registry = new TenantRegistry(control);
        return registry.prefectures().stream()
                .flatMap(prefecture -> registry.ofPrefecture(prefecture.code()).stream())
                .toList();
    }

    private static Map<String, List<Tenant>> elsewhere(DatabaseLogin login, List<Tenant> towns) {
        Map<String, List<Tenant>> servers = new TreeMap<>();
        for (Tenant town : towns) {
            if (!WholeDump.on(login, town)) {
                servers.computeIfAbsent(town.server().id(), id -> new ArrayList<>())
                        .add(town);
            }
        }
        return servers;
    }

    private Manifest manifest(Manifest.Kind kind, List<Tenant> towns, Optional<Passphrase> passphrase)
            throws IOException {
        List<Manifest.Town> listed = towns.stream()
                .map(town -> new Manifest.Town(town.code(), town.name(), town.schemaVersion()))
                .toList();
        return new Manifest(
                Manifest.FORMAT,
                Ids.next(),
                kind,
                Instant.now(clock).toString(),
                Product.version(),
                programs.version(),
                controlSchema(),
                listed,
                passphrase.isPresent() ? encryption() : null,
                List.of());
    }

    private static Manifest.Encryption encryption() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Manifest.Encryption(
                Passphrase.DERIVATION,
                Passphrase.ITERATIONS,
                Base64.getEncoder().encodeToString(salt),
                PartCipher.NAME);
    }

    private static @Nullable PartCipher cipher(Manifest manifest, Optional<Passphrase> passphrase) {
        Manifest.Encryption encryption = manifest.encryption();
        if (encryption == null || passphrase.isEmpty()) {
            return null;
        }
        return encryption.with(passphrase.get(), manifest.id());
    }

    private String controlSchema() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT version FROM flyway_schema_history WHERE success"
                                + " AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                        .mapTo(String.class)
                        .one());
    }

    private Path file(@Nullable Path to, String what) {
        if (to != null) {
            return to.toAbsolutePath();
        }
        String name = "kasane-" + what + "-" + STAMP.format(clock.instant()) + ".zip";
        return Path.of(settings.required("kasane.data"), "backups", name).toAbsolutePath();
    }
}
