package jp.kasane.kernel.jobs;

import static jp.kasane.kernel.jobs.JobStep.ACTIVATION;
import static jp.kasane.kernel.jobs.JobStep.BACKUP_ERASURE;
import static jp.kasane.kernel.jobs.JobStep.CERTIFICATE;
import static jp.kasane.kernel.jobs.JobStep.CLIENT;
import static jp.kasane.kernel.jobs.JobStep.CLOSING;
import static jp.kasane.kernel.jobs.JobStep.DATABASE;
import static jp.kasane.kernel.jobs.JobStep.DATABASE_ERASURE;
import static jp.kasane.kernel.jobs.JobStep.DATABASE_USER;
import static jp.kasane.kernel.jobs.JobStep.DEPARTURE_CHECK;
import static jp.kasane.kernel.jobs.JobStep.FIRST_ADMINISTRATOR;
import static jp.kasane.kernel.jobs.JobStep.FIRST_DEFINITION;
import static jp.kasane.kernel.jobs.JobStep.FIRST_GRANT;
import static jp.kasane.kernel.jobs.JobStep.IDENTITY;
import static jp.kasane.kernel.jobs.JobStep.IDENTITY_END;
import static jp.kasane.kernel.jobs.JobStep.IDENTITY_ERASURE;
import static jp.kasane.kernel.jobs.JobStep.INVITATION;
import static jp.kasane.kernel.jobs.JobStep.KEY_RETIREMENT;
import static jp.kasane.kernel.jobs.JobStep.MARKER;
import static jp.kasane.kernel.jobs.JobStep.NEW_KEY;
import static jp.kasane.kernel.jobs.JobStep.ORGANIZATION;
import static jp.kasane.kernel.jobs.JobStep.ORGANIZATION_ERASURE;
import static jp.kasane.kernel.jobs.JobStep.PASSWORD_MAIL;
import static jp.kasane.kernel.jobs.JobStep.REALM;
import static jp.kasane.kernel.jobs.JobStep.REGISTRY_ERASURE;
import static jp.kasane.kernel.jobs.JobStep.REOPENING;
import static jp.kasane.kernel.jobs.JobStep.RESEALING;
import static jp.kasane.kernel.jobs.JobStep.RESUMPTION;
import static jp.kasane.kernel.jobs.JobStep.SCHEMA;
import static jp.kasane.kernel.jobs.JobStep.SECOND_FACTOR;
import static jp.kasane.kernel.jobs.JobStep.SECRET_KEPT;
import static jp.kasane.kernel.jobs.JobStep.SECRET_SET;
import static jp.kasane.kernel.jobs.JobStep.SECRET_TAKEN;
import static jp.kasane.kernel.jobs.JobStep.SESSION_ERASURE;
import static jp.kasane.kernel.jobs.JobStep.SIGN_OUT;
import static jp.kasane.kernel.jobs.JobStep.SUSPENSION;
import static jp.kasane.kernel.jobs.JobStep.TABLE_GRANTS;

import java.util.List;

/**
 * What can be asked of tenant-admin, each with its steps in their order. Every step can be repeated, so a job that was cut off
 * anywhere is finished by running it again; a place becomes reachable at {@link JobStep#ACTIVATION} and not before.
 */
public enum JobKind {
    PREPARE_PREFECTURE(REALM, CLIENT, FIRST_ADMINISTRATOR, FIRST_GRANT, ACTIVATION, INVITATION),
    KEEP_PREFECTURE(REALM, CLIENT),
    ONBOARD_TOWN(
            DATABASE,
            DATABASE_USER,
            SCHEMA,
            TABLE_GRANTS,
            MARKER,
            FIRST_DEFINITION,
            ORGANIZATION,
            FIRST_ADMINISTRATOR,
            FIRST_GRANT,
            ACTIVATION,
            INVITATION),
    KEEP_TOWN(ORGANIZATION, MARKER, TABLE_GRANTS),
    SUSPEND_TOWN(SUSPENSION),
    RESUME_TOWN(RESUMPTION),
    ERASE_TOWN(
            DEPARTURE_CHECK,
            SESSION_ERASURE,
            IDENTITY_ERASURE,
            ORGANIZATION_ERASURE,
            DATABASE_ERASURE,
            BACKUP_ERASURE,
            REGISTRY_ERASURE,
            CERTIFICATE),
    UPGRADE_TOWN(CLOSING, SCHEMA, TABLE_GRANTS, REOPENING),
    ROTATE_MASTER_KEY(NEW_KEY, RESEALING, KEY_RETIREMENT),
    ROTATE_TOWN_PASSWORD(SECRET_KEPT, SECRET_SET, SECRET_TAKEN),
    ROTATE_CLIENT_SECRET(SECRET_KEPT, SECRET_SET, SECRET_TAKEN),
    INVITE_USER(IDENTITY, INVITATION),
    RESET_PASSWORD(SIGN_OUT, PASSWORD_MAIL),
    RESET_MFA(SIGN_OUT, SECOND_FACTOR),
    END_USER(IDENTITY_END, SIGN_OUT);

    private final List<JobStep> steps;

    JobKind(JobStep... steps) {
        this.steps = List.of(steps);
    }

    public List<JobStep> steps() {
        return steps;
    }
}
