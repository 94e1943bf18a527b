package jp.kasane.kernel.definition;

import java.util.List;

/** What a record of a definition says of values that it refuses: the key of a message, and what the message names. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final transient List<Object> arguments;

    public Unfit(String message, Object... arguments) {
        super(message);
        this.message = message;
        this.arguments = List.of(arguments);
    }

    public String message() {
        return message;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
