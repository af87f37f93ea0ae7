package dev.tandem.importer.report;

/** What an import came to as a whole, for whoever started it. */
public enum Outcome {
    /** Every row is in, or means nothing here. */
    SUCCESS(0),
    /** Something is in, and something was refused or could not be read. */
    PARTLY(3),
    /** Nothing is in. */
    NOTHING(4),
    /** It ended before every row was dealt with. */
    STOPPED(1);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
