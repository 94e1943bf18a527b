package jp.kasane.admin.seal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kasane.admin.seal.IdRanges.Range;

/** Goes along a town's seals and its entries side by side and names what does not fit. */
final class ChainWalk {

    private final EntryStream entries;
    private final Findings findings;
    private final TreeMap<Long, Set<String>> expected;
    private final Map<Long, byte[]> unclaimed = new HashMap<>();
    private final List<Range> passedOver = new ArrayList<>();
    private Seal last;
    private Seal lastSound;
    private boolean recomputed;
    private long seals;
    private long late;
    private long unsealed;

    ChainWalk(String town, EntryStream entries, TreeMap<Long, Set<String>> expected, Findings findings) {
        this.entries = entries;
        this.expected = expected;
        this.findings = findings;
        this.last = Seal.none(town);
        this.lastSound = last;
    }

    /** The next seal there is. */
    void seal(Seal seal) throws SQLException {
        seals++;
        findings.add(Tampering.SEAL_REMOVED, last.number() + 1, seal.number() - 1);
        boolean sound = sound(seal);
        if (!sound) {
            findings.add(Tampering.SEAL_CHANGED, seal.number());
        } else {
            link(seal);
            claim(seal);
            lastSound = seal;
        }
        anchored(seal, sound);
        last = seal;
    }

    private static boolean sound(Seal seal) {
        try {
            return seal.sound();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void link(Seal seal) {
        if (seal.number() == last.number() + 1 && last.number() == lastSound.number()) {
            if (!seal.previous().equals(last.hash())) {
                findings.add(Tampering.SEAL_CHANGED, Math.max(1, last.number()));
            }
            long count = seal.leaves().length / Merkle.BYTES;
            if (seal.from() != last.to() + 1
                    || seal.to() < last.to()
                    || seal.settledTo() < last.settledTo()
                    || seal.total() != last.total() + count) {
                findings.add(Tampering.SEAL_CHANGED, seal.number());
            }
        }
    }

    private void anchored(Seal seal, boolean sound) {
        Set<String> hashes = expected.getOrDefault(seal.number(), Set.of());
        if (sound && !recomputed && !Set.of(seal.hash()).containsAll(hashes)) {
            recomputed = true;
            findings.add(Tampering.CHAIN_RECOMPUTED, seal.number());
        }
    }

    private void claim(Seal seal) throws SQLException {
        passOver(seal.from());
        List<Long> ids = new ArrayList<>();
        IdRanges.parse(seal.ids()).forEach(ids::add);
        for (int i = 0; i < ids.size(); i++) {
            byte[] leaf = Arrays.copyOfRange(seal.leaves(), i * Merkle.BYTES, (i + 1) * Merkle.BYTES);
            if (ids.get(i) < seal.from()) {
                claimLate(ids.get(i), leaf);
            } else {
                claim(ids.get(i), leaf);
            }
        }
        leaveUpTo(seal.to());
    }

    /** What lies before a seal that follows on none that is sound: nobody can say what is to be there. */
    private void passOver(long from) throws SQLException {
        if (from > lastSound.to() + 1) {
            passedOver.add(new Range(lastSound.to() + 1, from - 1));
        }
        while (entries.there() && entries.id() < from) {
            if (entries.id() <= 0) {
                findings.add(Tampering.ENTRY_INSERTED, entries.id());
            }
            entries.next();
        }
    }

    private void claim(long id, byte[] leaf) throws SQLException {
        leaveUpTo(id - 1);
        if (entries.there() && entries.id() == id) {
            compare(id, leaf, entries.leaf());
            entries.next();
        } else {
            findings.add(Tampering.ENTRY_REMOVED, id);
        }
    }

    private void claimLate(long id, byte[] leaf) {
        late++;
        byte[] there = unclaimed.remove(id);
        if (there != null) {
            compare(id, leaf, there);
            if (id <= lastSound.settledTo()) {
                findings.add(Tampering.ENTRY_INSERTED, id);
            }
        } else if (passedOver.stream().noneMatch(range -> range.first() <= id && id <= range.last())) {
            findings.add(Tampering.ENTRY_REMOVED, id);
        }
    }

    private void compare(long id, byte[] sealedLeaf, byte[] leaf) {
        if (!Arrays.equals(sealedLeaf, leaf)) {
            findings.add(Tampering.ENTRY_CHANGED, id);
        }
    }

    private void leaveUpTo(long id) throws SQLException {
        while (entries.there() && entries.id() <= id) {
            unclaimed.put(entries.id(), entries.leaf());
            entries.next();
        }
    }

    /** After the last seal: what was put into gaps, what waits for the sealer, what is missing at the end. */
    void end() throws SQLException {
        for (long id : unclaimed.keySet()) {
            if (id <= lastSound.settledTo()) {
                findings.add(Tampering.ENTRY_INSERTED, id);
            } else {
                unsealed++;
            }
        }
        while (entries.there()) {
            if (entries.id() <= 0) {
                findings.add(Tampering.ENTRY_INSERTED, entries.id());
            }
            unsealed++;
            entries.next();
        }
        if (!expected.isEmpty() && expected.lastKey() > last.number()) {
            findings.add(Tampering.TRAIL_TRUNCATED, last.number() + 1, expected.lastKey());
        }
    }

    Seal last() {
        return last;
    }

    Seal lastSound() {
        return lastSound;
    }

    long seals() {
        return seals;
    }

    long late() {
        return late;
    }

    long unsealed() {
        return unsealed;
    }
}
