package dev.tandem.events;

/** An event was stored at a revision of its shape that this version of Tandem does not know. */
public final class UnknownRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRevisionException(String name, int version, int newest) {
        super(name + " has version " + version + ", known up to " + newest + ": update what reads it");
    }
}
