package dev.tandem.client.stage;

/** How searches went that were brought in: who was hired works here, or was to. */
final class Ends {

    private static final String HISTORY = "req-history";

    private Ends() {}

    static void set(Lines lines) {
        Hires hires = new Hires(lines);
        hires.opened("req-close-application", 1);
        hires.submitted("req-close-application", "close-application");
        hires.hired("req-close-application", "chosen");
        hires.opened(HISTORY, 50);
        hires.hired(HISTORY, "confirm-start", "record-no-show", "celebrate-win");
        hires.started(HISTORY, "record-hire-left", "review-hire", "hand-over-hire");
        new Searches(lines).kickedOff(HISTORY);
    }
}
