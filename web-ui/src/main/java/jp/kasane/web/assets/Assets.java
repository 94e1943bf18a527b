package jp.kasane.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.text.Sha256;

/**
 * The files of this version of the product that pages link to, and the hash in their addresses. A hash of another version is not
 * ours: what is asked for under it may not be kept, or a browser that met two versions during an upgrade would keep the wrong one.
 */
public final class Assets {

    private static final String ROOT = "/assets/";
    private static final int LENGTH = 16;
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The hash of a file, for example {@code v("kasane.css")}, to stand in its address as {@code ?v=}. */
    public static String v(String name) {
        String hash = hash(name);
        if (hash.isEmpty()) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return hash;
    }

    /** Whether the path with that hash names exactly the file of this version. */
    public static boolean isOurs(String path, String v) {
        return path.startsWith(ROOT) && !v.isEmpty() && v.equals(hash(path.substring(ROOT.length())));
    }

    /** Empty if there is no such file; those are not remembered, or anybody could fill the memory with names. */
    private static String hash(String name) {
        String known = HASHES.get(name);
        if (known != null) {
            return known;
        }
        String hash = read(name);
        if (!hash.isEmpty()) {
            HASHES.put(name, hash);
        }
        return hash;
    }

    private static String read(String name) {
        if (!name.matches("[a-z0-9][a-z0-9./-]*") || name.contains("..") || name.endsWith("/")) {
            return "";
        }
        try (InputStream file = Assets.class.getResourceAsStream("files/" + name)) {
            if (file == null) {
                return "";
            }
            return Sha256.of(file.readAllBytes()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
