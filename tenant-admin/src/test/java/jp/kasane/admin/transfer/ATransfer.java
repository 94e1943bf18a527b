package jp.kasane.admin.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.Installation;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;

/** An installation with the town of Imabetsu in it, onboarded as the product does it, ready to be exported and to come back. */
public final class ATransfer implements AutoCloseable {

    public static final String IMABETSU = "023035";
    public static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    static final Passphrase PASSPHRASE = new Passphrase("correct horse battery");

    public final AKeycloak keycloak = new AKeycloak();
    public final Installation installation = new Installation().with(keycloak, false);
    public final AWorker worker;
    public final EveryTable tables = new EveryTable(IMABETSU);
    private final Path folder;

    public ATransfer(Path folder) {
        this.folder = folder;
        installation.properties.setProperty("kasane.data", folder.toString());
        worker = new AWorker(installation);
        installation.withoutTowns(IMABETSU);
        worker.carriedOut(AOMORI, new KeepPrefecture(Installation.AOMORI));
        onboard();
    }

    public void onboard() {
        installation.provisioning().onboard(installation.order(IMABETSU));
        worker.go();
    }

    SigningKeys signing() {
        return new SigningKeys(installation.admin, installation.keys);
    }

    Path exported() throws IOException {
        return exported(IMABETSU);
    }

    Path exported(String code) throws IOException {
        Path file = folder.resolve(Ids.next() + ".zip.enc");
        return new TownExport(installation.admin, installation.servers(), signing(), Clock.systemUTC())
                .write(code, file, PASSPHRASE)
                .file();
    }

    /** Takes the town of the file in. */
    public void takenIn(Path file) throws IOException {
        taken(file);
    }

    TownImport.Taken taken(Path file) throws IOException {
        return taken(file, stage -> {});
    }

    TownImport.Taken taken(Path file, Consumer<TownImport.Stage> observer) throws IOException {
        return new TownImport(
                        installation.admin, installation.servers(), installation.keys, Clock.systemUTC(), observer)
                .take(file, PASSPHRASE, Optional.empty(), (place, job) -> worker.go());
    }

    /** As if the town had never been here. */
    public void withoutTheTown() {
        installation.withoutTowns(IMABETSU);
        for (String table :
                new String[] {"web_session", "access_grant", "app_user", "job", "control_audit", "town_name", "tenant"
                }) {
            installation.server.asRoot("DELETE FROM " + installation.database + "." + table);
        }
        keycloak.realm("kasane-020001").organizations.clear();
        keycloak.realm("kasane-020001").users.clear();
    }

    /** What is in an export, as somebody sees it who has its passphrase. */
    static Map<String, byte[]> opened(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        new ExportFile(file, PASSPHRASE).each((name, in) -> parts.put(name, in.readAllBytes()));
        return parts;
    }

    /** The same parts in a new file, made by somebody who has the passphrase. */
    Path closedAgain(Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve(Ids.next() + ".zip.enc");
        try (OutputStream out = Envelope.closing(Files.newOutputStream(file), PASSPHRASE);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static byte[] decrypted(Path file) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = Envelope.opening(Files.newInputStream(file), PASSPHRASE)) {
            in.transferTo(plain);
        }
        return plain.toByteArray();
    }

    String one(String sql) {
        return installation.one(sql);
    }

    @Override
    public void close() {
        worker.close();
        installation.close();
        keycloak.close();
    }
}
