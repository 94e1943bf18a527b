package jp.kasane.kernel.jobs;

/** A step of a job, as the page names it while it waits ({@code job.step.<name>} in the message bundles). */
public enum JobStep {
    /** The prefecture's realm at the identity server, with its rules for passwords, sessions and second factors. */
    REALM,
    /** The product's own client in that realm, with its secret sealed into the registry. */
    CLIENT,
    /** The town's own, empty database. */
    DATABASE,
    /** The town's own database user, with a password that nobody knows. */
    DATABASE_USER,
    /** The tables. */
    SCHEMA,
    /** What the database user may do with each table. */
    TABLE_GRANTS,
    /** The row that says whose database this is. */
    MARKER,
    /** The arrangement that the town begins with, if one was ordered. */
    FIRST_DEFINITION,
    /** The town's organization at the identity server. */
    ORGANIZATION,
    /** The first administrator's identity. */
    FIRST_ADMINISTRATOR,
    /** What opens the place to the first administrator. */
    FIRST_GRANT,
    /** From here on the place can be reached. */
    ACTIVATION,
    /** The mail that lets somebody set a password. */
    INVITATION,
    /** The registry says the town is suspended, and why. */
    SUSPENSION,
    /** The registry says the town is open again. */
    RESUMPTION,
    /** Nobody enters the town while its database is on the way to another version. */
    CLOSING,
    /** The registry says at which version the town's database stands; from here on it can be entered again. */
    REOPENING,
    /** A new master key; from here on it seals. */
    NEW_KEY,
    /** Whatever an older key sealed is sealed anew. */
    RESEALING,
    /** The older keys open nothing any more but old backups. */
    KEY_RETIREMENT,
    /** A new secret is kept beside the one that holds. */
    SECRET_KEPT,
    /** The new secret is told to the server that asks for it. */
    SECRET_SET,
    /** The new secret is the one that holds. */
    SECRET_TAKEN,
    /** The identity of a person who was invited. */
    IDENTITY,
    /** The mail that lets a person set a new password. */
    PASSWORD_MAIL,
    /** The person's second factors are removed. */
    SECOND_FACTOR,
    /** The person's identity is closed. */
    IDENTITY_END,
    /** Every session of the person ends. */
    SIGN_OUT,
    /** A town's leaving was agreed to, its export is complete, and nothing came in since. */
    DEPARTURE_CHECK,
    /** The sessions of whoever belongs to no other place. */
    SESSION_ERASURE,
    /** The identities of whoever belongs to no other place. */
    IDENTITY_ERASURE,
    /** The town's organization at the identity server. */
    ORGANIZATION_ERASURE,
    /** The town's database and its user. */
    DATABASE_ERASURE,
    /** The town's own backups; others that hold it are named. */
    BACKUP_ERASURE,
    /** The town's grants, people and jobs. */
    REGISTRY_ERASURE,
    /** The signed paper that says what was erased when; the town has left. */
    CERTIFICATE
}
