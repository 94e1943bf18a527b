package jp.kasane.kernel.identity;

/** With how much somebody has proved who they are. Only the identity server's signed word makes a session a strong one. */
public enum Strength {
    PASSWORD,
    /** The password and a code of the authenticator app. */
    SECOND_FACTOR;

    public boolean meets(Strength needed) {
        return compareTo(needed) >= 0;
    }
}
