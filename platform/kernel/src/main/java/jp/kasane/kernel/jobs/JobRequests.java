package jp.kasane.kernel.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;

/** A request as it stands in the queue: JSON, read back as the record of its kind. */
final class JobRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JobRequests() {}

    static String write(JobRequest request) {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job request cannot be written", e);
        }
    }

    static JobRequest read(JobKind kind, String json) {
        try {
            return JSON.readValue(json, typeOf(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the request of a job of kind " + kind + " cannot be read", e);
        }
    }

    /** The kind under which a request stands in the queue. */
    static JobKind kindOf(JobRequest request) {
        return Arrays.stream(JobKind.values())
                .filter(kind -> typeOf(kind) == request.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request of no kind: " + request.getClass()));
    }

    private static Class<? extends JobRequest> typeOf(JobKind kind) {
        return switch (kind) {
            case PREPARE_PREFECTURE -> JobRequest.PreparePrefecture.class;
            case KEEP_PREFECTURE -> JobRequest.KeepPrefecture.class;
            case ONBOARD_TOWN -> JobRequest.OnboardTown.class;
            case KEEP_TOWN -> JobRequest.KeepTown.class;
            case SUSPEND_TOWN -> JobRequest.SuspendTown.class;
            case RESUME_TOWN -> JobRequest.ResumeTown.class;
            case ERASE_TOWN -> JobRequest.EraseTown.class;
            case UPGRADE_TOWN -> JobRequest.UpgradeTown.class;
            case ROTATE_MASTER_KEY -> JobRequest.RotateMasterKey.class;
            case ROTATE_TOWN_PASSWORD -> JobRequest.RotateTownPassword.class;
            case ROTATE_CLIENT_SECRET -> JobRequest.RotateClientSecret.class;
            case INVITE_USER -> JobRequest.InviteUser.class;
            case RESET_PASSWORD -> JobRequest.ResetPassword.class;
            case RESET_MFA -> JobRequest.ResetMfa.class;
            case END_USER -> JobRequest.EndUser.class;
        };
    }
}
