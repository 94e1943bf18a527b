package jp.kasane.prefecture.advisers;

/**
 * A town that an adviser is never sent to, and why (利害関係): it employs them, they live there, a relative works there.
 *
 * @param townCode six digits
 */
public record Barred(String townCode, String reason) {

    public Barred {
        if (!townCode.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a town is named by six digits");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("nobody is barred without a reason");
        }
    }
}
