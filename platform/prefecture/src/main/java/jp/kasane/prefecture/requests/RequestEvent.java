package jp.kasane.prefecture.requests;

import java.time.Instant;
import java.util.List;

/**
 * Something that was said or decided of a request.
 *
 * @param act what was done
 * @param words what was said with it, of a decision its reason; empty: nothing
 * @param criteria of a decision: the programme's criteria that were found met, in words as they were then
 * @param byUser the person's id
 */
public record RequestEvent(String id, RequestAct act, String words, List<String> criteria, String byUser, Instant at) {

    public RequestEvent {
        criteria = List.copyOf(criteria);
    }

    static RequestEvent of(String id, RequestAct act, String kept, String byUser, Instant at) {
        boolean decision = act == RequestAct.ACCEPT || act == RequestAct.DECLINE;
        return new RequestEvent(
                id,
                act,
                decision ? Decision.reason(kept) : kept,
                decision ? Decision.criteria(kept) : List.of(),
                byUser,
                at);
    }
}
