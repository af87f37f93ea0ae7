package dev.tandem.events.requisition;

/** What puts a search at risk. */
public enum RiskCause {
    /** Too few of the submittals become interviews. */
    FEW_INTERVIEWS,
    /** Too few of the candidates on slates are qualified. */
    FEW_QUALIFIED,
    /** Candidates stay too long in a stage. */
    SLOW_STAGE,
    /** One of the two saw something that no figure tells. */
    SEEN_BY_HAND
}
