package jp.kasane.kernel.tenancy;

import jp.kasane.kernel.authority.Place;
import org.jspecify.annotations.Nullable;

/**
 * One town as the registry knows it: where its database is, whether it may be entered. Registry facts are what a prefecture sees
 * of its towns; everything else is the town's own.
 *
 * @param code 全国地方公共団体コード
 * @param stateReason shown to the town's people while it is suspended
 * @param sealedPassword of the town's database user, sealed for {@link #passwordPurpose()}; null until made
 * @param schemaVersion the version its database stood at last, whole; null until made
 * @param singleOfficer separation of duties is off: one officer is everything at once
 * @param upgradingTo the version its database is on the way to, perhaps half there; null otherwise
 */
public record Tenant(
        String code,
        String prefectureCode,
        String name,
        String kana,
        State state,
        @Nullable String stateReason,
        DatabaseServer server,
        String databaseName,
        String databaseUser,
        byte @Nullable [] sealedPassword,
        @Nullable String schemaVersion,
        boolean singleOfficer,
        @Nullable String upgradingTo) {

    /** A town whose database stands still. */
    public Tenant(
            String code,
            String prefectureCode,
            String name,
            String kana,
            State state,
            @Nullable String stateReason,
            DatabaseServer server,
            String databaseName,
            String databaseUser,
            byte @Nullable [] sealedPassword,
            @Nullable String schemaVersion,
            boolean singleOfficer) {
        this(
                code,
                prefectureCode,
                name,
                kana,
                state,
                stateReason,
                server,
                databaseName,
                databaseUser,
                sealedPassword,
                schemaVersion,
                singleOfficer,
                null);
    }

    /** A town can be entered only while ACTIVE, and once MERGED to read. */
    public enum State {
        ONBOARDING,
        ACTIVE,
        SUSPENDED,
        /** Has become part of another town: read by its people, written by nobody. Told by the day of the merger, kept nowhere. */
        MERGED,
        /** Shut for good: exported, and then erased. */
        DEPARTING,
        /** Has left; nothing of it is here but its entry and the certificate. */
        DEPARTED;

        /** Whether a town in this state may be moved into that one; into MERGED nobody moves it. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case ONBOARDING -> next == ACTIVE || next == SUSPENDED;
                case ACTIVE -> next == SUSPENDED || next == DEPARTING;
                case SUSPENDED -> next == ACTIVE || next == DEPARTING;
                case DEPARTING -> next == SUSPENDED || next == DEPARTED;
                case DEPARTED -> next == ONBOARDING;
                case MERGED -> false;
            };
        }
    }

    /** Whether its people get in. */
    public boolean enterable() {
        return state == State.ACTIVE || state == State.MERGED;
    }

    /** Whether its database is there, complete, and somebody's to read: of a town that has merged too, and of one that is shut for a while. */
    public boolean whole() {
        return enterable() || state == State.SUSPENDED;
    }

    /** The database server a town lives on; the registry spreads towns over several. */
    public record DatabaseServer(String id, String host, int port) {}

    public Place place() {
        return Place.town(code);
    }

    /** Whether its database is what a release made for that version works with: at that version, and not on the way to another. */
    public boolean isAt(String version) {
        return upgradingTo == null && version.equals(schemaVersion);
    }

    public String passwordPurpose() {
        return "tenant:" + code + ":database";
    }

    /** The name of a town's database; never taken from outside. */
    public static String databaseNameOf(String code) {
        return "kasane_t_" + Place.town(code).code();
    }

    @Override
    public String toString() {
        return "tenant " + code + " " + state;
    }
}
