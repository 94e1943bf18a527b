package jp.kasane.admin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;
import jp.kasane.kernel.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A backup file being read. Nothing of it is used before its seal, made with the installation's key ring over the manifest, and
 * the hash of every part have been checked: a dump is a program for the database, and runs only if it is the one that was made.
 */
final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String SEAL = "manifest.seal";
    private static final int MOST_MANIFEST_BYTES = 16 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;
    private final byte[] manifestJson;
    private @Nullable PartCipher cipher;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifestJson = small(MANIFEST);
        this.manifest = Manifest.read(manifestJson);
    }

    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupRefused("file.none", path);
        }
        try {
            return read(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new BackupRefused("file.foreign", path).because(e);
        } catch (IOException e) {
            throw new BackupRefused("file.unreadable", path, String.valueOf(e.getMessage())).because(e);
        }
    }

    private static BackupFile read(Path path, ZipFile zip) throws IOException {
        try {
            return new BackupFile(path, zip);
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    static String sealPurpose(String backupId) {
        return "backup:" + backupId;
    }

    Manifest manifest() {
        return manifest;
    }

    /** Whether the manifest is, to the byte, what an installation with these keys wrote. */
    void verifySeal(KeyRing keys) {
        try {
            byte[] hash = keys.open(sealPurpose(manifest.id()), small(SEAL));
            if (!java.security.MessageDigest.isEqual(hash, Sha256.digest().digest(manifestJson))) {
                throw new BackupRefused("manifest.changed");
            }
        } catch (SealBroken e) {
            throw new BackupRefused("seal.foreign").because(e);
        } catch (IOException e) {
            throw new BackupRefused("seal.unreadable").because(e);
        }
    }

    /** Whether every part is there, once, and as it was written. */
    void verifyParts() {
        Set<String> names = new HashSet<>(Set.of(MANIFEST, SEAL));
        for (Manifest.Part part : manifest.parts()) {
            names.add(part.name());
            try (InputStream in = raw(part.name());
                    Counted stored = new Counted(OutputStream.nullOutputStream())) {
                in.transferTo(stored);
                if (stored.bytes() != part.bytes() || !stored.hash().equals(part.sha256())) {
                    throw new BackupRefused("part.damaged", part.name());
                }
            } catch (IOException e) {
                throw new BackupRefused("part.damaged", part.name()).because(e);
            }
        }
        int found = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); found++) {
            if (!names.contains(entries.nextElement().getName())) {
                throw new BackupRefused("parts.unknown");
            }
        }
        if (found != names.size()) {
            throw new BackupRefused("parts.unknown");
        }
    }

    /** Makes the key of an encrypted backup, and tries it on the part given. */
    void unlock(Optional<Passphrase> passphrase, String smallPart) {
        Manifest.Encryption encryption = manifest.encryption();
        if (encryption == null) {
            return;
        }
        Passphrase given =
                passphrase.orElseThrow(() -> new BackupRefused("passphrase.missing", Passphrase.ENVIRONMENT));
        cipher = encryption.with(given, manifest.id());
        try {
            content(smallPart);
        } catch (IOException e) {
            throw new BackupRefused("passphrase.wrong").because(e);
        }
    }

    byte[] content(String name) throws IOException {
        try (InputStream in = read(name)) {
            return in.readAllBytes();
        }
    }

    /** What a part says, decrypted and unpacked. */
    InputStream read(String name) throws IOException {
        InputStream stored = raw(name);
        return new GZIPInputStream(cipher == null ? stored : cipher.decrypting(stored, name), 1 << 16);
    }

    private InputStream raw(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("part.missing", path, name);
        }
        return zip.getInputStream(entry);
    }

    private byte[] small(String name) throws IOException {
        try (InputStream in = raw(name)) {
            return in.readNBytes(MOST_MANIFEST_BYTES);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
