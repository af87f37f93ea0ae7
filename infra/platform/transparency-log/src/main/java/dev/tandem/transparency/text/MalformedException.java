package dev.tandem.transparency.text;

/** A text does not have its form. The message is one sentence that says what is wrong, for whoever gave the text. */
public final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    /** With a sentence that says what is wrong. */
    public MalformedException(String message) {
        super(message);
        this.sentence = message;
    }

    /** What is wrong. */
    public String sentence() {
        return sentence;
    }
}
