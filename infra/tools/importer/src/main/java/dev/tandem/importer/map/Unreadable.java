package dev.tandem.importer.map;

/** A row that cannot be understood; the message says why, and what to do. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    public Unreadable(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    @Override
    public String getMessage() {
        return why;
    }
}
