package dev.tandem.query.pipeline.progress;

/** How a requisition stands. */
public enum RequisitionStatus {
    /** People are looked for. */
    OPEN(Phase.SEARCHING),
    /** The search rests, and its clocks with it. */
    ON_HOLD(Phase.RESTING),
    /** As many were hired as were wanted. */
    FILLED(Phase.CLOSED),
    /** The search ended without being filled. */
    CANCELLED(Phase.CLOSED);

    private final Phase phase;

    RequisitionStatus(Phase phase) {
        this.phase = phase;
    }

    /** What that means for what waits on it. */
    public Phase phase() {
        return phase;
    }
}
