package jp.kasane.web.visits;

import java.util.List;
import java.util.function.Function;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.mail.MailOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, one after another; a server that is not there is asked once. */
final class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final Function<Letter, MailOutcome> server;
    private boolean dead;

    Carrier(Function<Letter, MailOutcome> server) {
        this.server = server;
    }

    /** What somebody is written. */
    record Letter(User to, String subject, String text) {}

    /** Whether everybody was reached; with nobody there nobody was. */
    boolean all(List<User> people, Function<User, Letter> written) {
        boolean all = !people.isEmpty();
        for (User one : people) {
            all &= carried(written.apply(one));
        }
        return all;
    }

    boolean carried(Letter letter) {
        if (dead) {
            return false;
        }
        MailOutcome outcome;
        try {
            outcome = server.apply(letter);
        } catch (IllegalArgumentException e) {
            outcome = new MailOutcome.Failed(MailOutcome.Reason.ADDRESS_REFUSED);
        }
        if (outcome instanceof MailOutcome.Failed failed) {
            dead = failed.reason() != MailOutcome.Reason.ADDRESS_REFUSED;
            LOG.info("user {} was not reached: {}", letter.to().id(), failed.reason());
            return false;
        }
        return true;
    }
}
