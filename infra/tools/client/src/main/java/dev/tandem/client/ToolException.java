package dev.tandem.client;

/** Something that people who type commands can understand and mend; shown without a stack trace. */
public final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says what is wrong and what would make it right. */
    public ToolException(String message) {
        super(message);
    }

    /** The message says what is wrong and what would make it right. */
    public ToolException(String message, Throwable cause) {
        super(message, cause);
    }
}
