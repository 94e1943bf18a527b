package jp.kasane.kernel.tenancy;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a node keeps of one town from one request to the next, because it is dear to make and never changes. It belongs to the open
 * town: no other town has a way to it, and it goes when the town is closed. It holds few things, and gives them up when memory is short.
 */
final class TownMemory {

    /** The version of today, the one before, and one that somebody looks back at. */
    static final int MOST = 3;

    private final Map<String, SoftReference<Object>> kept = new LinkedHashMap<>(MOST + 1, 1, true);

    /** The thing of that kind and id; made if it is not here. Two who ask at once may both make it. */
    <T> T of(Class<T> kind, String id, Supplier<T> making) {
        String key = kind.getName() + "/" + id;
        Object there = find(key);
        if (there != null) {
            return kind.cast(there);
        }
        T made = making.get();
        keep(key, made);
        return made;
    }

    private synchronized @Nullable Object find(String key) {
        SoftReference<Object> reference = kept.get(key);
        return reference == null ? null : reference.get();
    }

    private synchronized void keep(String key, Object made) {
        kept.put(key, new SoftReference<>(made));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
