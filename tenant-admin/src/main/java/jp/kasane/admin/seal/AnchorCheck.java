package jp.kasane.admin.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.Anchor.Event;
import jp.kasane.kernel.trail.SignedAnchor;

/**
 * A town's anchors for themselves, and what they say the chain must come to. Each anchor names the hash of the one before with its
 * signature: where that fits, the signature of the newest vouches for all.
 */
final class AnchorCheck {

    private final Map<String, byte[]> keys;
    private final Findings findings;
    private final Set<Long> forged = new HashSet<>();
    private final List<Anchor> restores = new ArrayList<>();
    private final TreeMap<Long, Set<String>> expected = new TreeMap<>();
    private boolean superseded;

    AnchorCheck(Map<String, byte[]> keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /** All that control has, in the order of their numbers. */
    AnchorCheck check(List<SignedAnchor> anchors) {
        for (int i = 0; i < anchors.size(); i++) {
            SignedAnchor one = anchors.get(i);
            Optional<SignedAnchor> before = i == 0 ? Optional.empty() : Optional.of(anchors.get(i - 1));
            Optional<SignedAnchor> after = i + 1 < anchors.size() ? Optional.of(anchors.get(i + 1)) : Optional.empty();
            long number = before.map(it -> it.anchor().number()).orElse(0L) + 1;
            findings.add(Tampering.ANCHOR_REMOVED, number, one.anchor().number() - 1);
            boolean vouchedFor = after.filter(next -> follows(one, next)).isPresent();
            boolean fits = number < one.anchor().number()
                    || before.map(it -> follows(it, one))
                            .orElse(one.anchor().previous().equals(Anchor.NOTHING));
            if (!(vouchedFor && fits) && !genuine(one)) {
                forged(one);
            }
        }
        anchors.stream()
                .map(SignedAnchor::anchor)
                .filter(one -> one.event() == Event.RESTORED && !forged.contains(one.number()))
                .forEach(restores::add);
        expect(anchors);
        return this;
    }

    private static boolean follows(SignedAnchor one, SignedAnchor next) {
        return next.anchor().previous().equals(one.hash());
    }

    private boolean genuine(SignedAnchor one) {
        byte[] key = keys.get(one.anchor().key());
        return key != null && one.signedBy(key);
    }

    private void forged(SignedAnchor one) {
        forged.add(one.anchor().number());
        findings.add(Tampering.ANCHOR_FORGED, one.anchor().number());
    }

    /** What an anchor says of seals after the one a later restore went back to is no longer to be found. */
    private void expect(List<SignedAnchor> anchors) {
        long limit = Long.MAX_VALUE;
        for (int i = anchors.size() - 1; i >= 0; i--) {
            Anchor one = anchors.get(i).anchor();
            if (!forged.contains(one.number())) {
                if (one.seal() <= limit) {
                    expect(one);
                }
                limit = one.event() == Event.RESTORED ? Math.min(limit, one.seal()) : limit;
            }
        }
    }

    private void expect(Anchor anchor) {
        if (anchor.seal() > 0) {
            expected.computeIfAbsent(anchor.seal(), none -> new HashSet<>()).add(anchor.hash());
        }
    }

    /** One that somebody kept: it must be genuine, still be there, and the chain must fit it, unless a restore came after it. */
    AnchorCheck checkKept(SignedAnchor kept, List<SignedAnchor> anchors) {
        if (!genuine(kept)) {
            forged(kept);
            return this;
        }
        Anchor anchor = kept.anchor();
        List<Anchor> later =
                restores.stream().filter(one -> one.at().isAfter(anchor.at())).toList();
        superseded = later.stream().anyMatch(one -> one.seal() < anchor.seal());
        Optional<SignedAnchor> here = anchors.stream()
                .filter(one -> one.anchor().number() == anchor.number())
                .findFirst();
        if (later.isEmpty() && here.isEmpty()) {
            findings.add(Tampering.ANCHOR_REMOVED, anchor.number());
        } else if (later.isEmpty() && here.filter(kept::equals).isEmpty()) {
            findings.add(Tampering.ANCHOR_FORGED, anchor.number());
        }
        if (!superseded) {
            expect(anchor);
        }
        return this;
    }

    /** What hash the seals must have, of those that were anchored. */
    TreeMap<Long, Set<String>> expected() {
        return expected;
    }

    boolean superseded() {
        return superseded;
    }

    List<Instant> restored() {
        return restores.stream().map(Anchor::at).toList();
    }
}
