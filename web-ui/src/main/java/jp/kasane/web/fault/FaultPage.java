package jp.kasane.web.fault;

import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what one can do.
 *
 * @param reason words of the registry or of ours beyond the usual ones, for example why a town is suspended
 * @param requestId to be told to whoever helps; it finds the line in the log
 */
public record FaultPage(Frame frame, Fault fault, @Nullable String reason, String requestId) implements Page {

    @Override
    public String template() {
        return "fault/fault.jte";
    }

    @Override
    public int status() {
        return fault.status();
    }

    public String text() {
        return frame.t(fault.key() + ".text");
    }
}
