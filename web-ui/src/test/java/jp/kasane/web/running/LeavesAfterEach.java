package jp.kasane.web.running;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test whoever held every role for it leaves: {@link People#withEverything}. */
public final class LeavesAfterEach implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        People.leave();
    }
}
