package jp.kasane.system.product;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: six digits every thirty seconds (RFC 6238), and never the same ones twice. */
public final class AuthenticatorApp {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;
    private final Clock clock;
    private long last;

    AuthenticatorApp(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** Set up with the letters that the page shows who cannot scan. */
    public static AuthenticatorApp typed(String letters) {
        return new AuthenticatorApp(decoded(letters), Clock.systemUTC());
    }

    /** Digits that were not given before. At most one step ahead of time, which the server takes; longer it waits. */
    public String code() {
        long now = clock.instant().getEpochSecond() / STEP_SECONDS;
        while (last > now) {
            pause();
            now = clock.instant().getEpochSecond() / STEP_SECONDS;
        }
        last = Math.max(now, last + 1);
        return code(last);
    }

    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int digits = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", digits % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int value = 0;
        for (char letter : letters.replaceAll("[\\s=]", "").toCharArray()) {
            value = value << 5 | BASE_32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(value >> bits);
            }
        }
        return bytes.toByteArray();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
