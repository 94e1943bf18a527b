package jp.kasane.web.fault;

import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what one can do.
 *
 * @param reason words of the registry or of ours beyond the usual ones, for example why a town is suspended
 * @param most how many bytes may be sent at once, of what is too large; else null
 * @param back where one was; empty: nobody knows
 * @param requestId to be told to whoever helps; it finds the line in the log
 */
public record FaultPage(
        Frame frame,
        Fault fault,
        @Nullable String reason,
        @Nullable Long most,
        Optional<String> back,
        String requestId) implements Page {

    /** What a form makes of one Japanese letter. */
    private static final int BYTES_OF_A_LETTER = 9;

    private static final int TEN_THOUSAND = 10_000;

    @Override
    public String template() {
        return "fault/fault.jte";
    }

    @Override
    public int status() {
        return fault.status();
    }

    public String text() {
        String text = frame.t(fault.key() + ".text");
        return most == null
                ? text
                : text + " "
                        + frame.t(fault.key() + ".most", most / BYTES_OF_A_LETTER / TEN_THOUSAND * TEN_THOUSAND, most);
    }
}
