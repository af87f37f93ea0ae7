package dev.tandem.transparency.witness;

/** A witness will not cosign. Trying again does not help: people have to look. The message is a sentence for them. */
public final class WitnessRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With a sentence that says why. */
    public WitnessRefusedException(String message) {
        super(message);
    }
}
