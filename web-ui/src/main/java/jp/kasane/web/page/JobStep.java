package jp.kasane.web.page;

import org.jspecify.annotations.Nullable;

/** One step of work that runs in the background, as the progress list shows it. */
public record JobStep(String label, State state, @Nullable String detail) {
    /** Where a step stands. */
    public enum State {
        WAITING(Tone.WAITING),
        RUNNING(Tone.PROGRESS),
        DONE(Tone.DONE),
        FAILED(Tone.DANGER);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        /** The message key of its words. */
        public String key() {
            return "steps." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
