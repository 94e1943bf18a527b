package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.secrets.KeyRing;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealedSearchTest {

    private static final String FIRST = "01AAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String SECOND = "01BBBBBBBBBBBBBBBBBBBBBBBB";
    private static final SealedSearch SEALED = of("023035", FIRST);

    static SealedSearch of(String town, String userId) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 3);
        Viewer viewer = new Viewer(userId, Place.town(town), Set.of(StandardRole.COORDINATOR), "request");
        return new SealedSearch(new KeyRing("k1", Map.of("k1", key)), viewer);
    }

    @Property(tries = 200)
    void whatIsSealedOpensForWhoeverSealedIt(@ForAll String words) {
        String whole = new String(
                words.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SEALED.open(SEALED.seal(whole))).contains(whole);
        assertThat(SEALED.seal(whole)).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 200)
    void nothingElseOpens(@ForAll String text) {
        assertThat(SEALED.open(text)).isEmpty();
    }

    @Test
    void itOpensForNobodyElseAndInNoOtherTown() {
        String sealed = SEALED.seal("架空 花子");
        assertThat(of("023035", SECOND).open(sealed)).isEmpty();
        assertThat(of("023043", FIRST).open(sealed)).isEmpty();
    }

    @Test
    void theSameWordsAreNotSealedAlikeTwice() {
        assertThat(SEALED.seal("架空 花子")).isNotEqualTo(SEALED.seal("架空 花子"));
    }

    @Test
    void aChangedLetterOpensNothing() {
        String sealed = SEALED.seal("架空 花子");
        char last = sealed.charAt(sealed.length() - 5);
        String changed = sealed.substring(0, sealed.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 4);
        assertThat(SEALED.open(changed)).isEmpty();
    }
}
