package jp.kasane.municipal.consultations;

/** A colleague who may be given a consultation of this town. Only {@link Colleagues} names one, so nobody else can be given it. */
public final class Assignee {

    private final String userId;
    private final String displayName;

    Assignee(String userId, String displayName) {
        this.userId = userId;
        this.displayName = displayName;
    }

    public String userId() {
        return userId;
    }

    public String displayName() {
        return displayName;
    }

    @Override
    public String toString() {
        return "assignee " + userId;
    }
}
