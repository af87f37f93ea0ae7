package dev.tandem.events;

/** What every event within one application's way names: the application, and whom and what it joins. */
public interface OfApplication {

    /** The application: the candidate on the requisition. */
    ApplicationId application();

    /** What the candidate applied for. */
    RequisitionId requisition();

    /** Who applied. */
    CandidateId candidate();
}
