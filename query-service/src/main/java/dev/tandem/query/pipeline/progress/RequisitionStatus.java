package dev.tandem.query.pipeline.progress;

/** How a requisition stands. */
public enum RequisitionStatus {
    /** People are looked for. */
    OPEN(SearchPhase.SEARCHING),
    /** The search rests, and its clocks with it. */
    ON_HOLD(SearchPhase.RESTING),
    /** As many were hired as were wanted. */
    FILLED(SearchPhase.CLOSED),
    /** The search ended without being filled. */
    CANCELLED(SearchPhase.CLOSED);

    private final SearchPhase phase;

    RequisitionStatus(SearchPhase phase) {
        this.phase = phase;
    }

    /** What that means for what waits on it. */
    public SearchPhase phase() {
        return phase;
    }
}
