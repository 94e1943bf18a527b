package jp.kasane.kernel.secrets;

import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** The keys as they were at one moment: the one that seals, those that still open, and those that only prove old backups. */
final class Ring {

    /** What a backup's seal is made for begins so. */
    private static final String OF_BACKUPS = "backup:";

    private static final int KEY_BYTES = 32;

    private final String current;
    private final Map<String, SecretKeySpec> keys;
    private final Map<String, SecretKeySpec> retired;

    Ring(String current, Map<String, byte[]> keys, Map<String, byte[]> retired) {
        this.current = current;
        this.keys = checked(keys);
        this.retired = checked(retired);
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException("the key ring has no key named as current: " + current);
        }
    }

    String current() {
        return current;
    }

    boolean holds(String id, String purpose) {
        return keys.containsKey(id) || (retired.containsKey(id) && purpose.startsWith(OF_BACKUPS));
    }

    SecretKeySpec key(String id, String purpose) {
        SecretKeySpec key = keys.get(id);
        if (key == null && purpose.startsWith(OF_BACKUPS)) {
            key = retired.get(id);
        }
        if (key == null) {
            throw new SealBroken(purpose, null);
        }
        return key;
    }

    private static Map<String, SecretKeySpec> checked(Map<String, byte[]> keys) {
        Map<String, SecretKeySpec> specs = new HashMap<>();
        keys.forEach((id, key) -> {
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("key " + id + " of the ring must have 32 bytes");
            }
            specs.put(id, new SecretKeySpec(key, "AES"));
        });
        return Map.copyOf(specs);
    }
}
