package jp.kasane.kernel.definition;

import java.util.List;

/** What a record of a definition says of values that it refuses: the key of a message, and what the message names. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final transient List<Object> arguments;
    private final String key;

    public Unfit(String message, Object... arguments) {
        this("", message, List.of(arguments));
    }

    private Unfit(String key, String message, List<Object> arguments) {
        super(message);
        this.key = key;
        this.message = message;
        this.arguments = arguments;
    }

    /** The same, said of one key of the record alone. */
    public Unfit at(String name) {
        return new Unfit(name, message, arguments);
    }

    /** The key that it is said of; empty if it is said of all together. */
    public String key() {
        return key;
    }

    public String message() {
        return message;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
