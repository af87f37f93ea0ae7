package dev.tandem.events.requisition;

/** Something allowed that both sides should know of. */
public enum Advisory {
    /** More than six must-haves: few people on earth have them all. */
    PURPLE_SQUIRREL,
    /** A must-have names a competency that the scorecard does not have: nobody will assess it. */
    MUST_HAVE_NOT_COVERED,
    /** An advertisement asks for what the requirements do not: good people will not apply. */
    ASKS_FOR_MORE,
    /** An advertisement does not say what the role pays, where the house advises it: people guess, and the best do not ask. */
    PAY_NOT_SHOWN,
    /**
     * It asks for somebody of a certain age, family, origin, faith, health or gender, such as a native speaker or somebody for a young
     * team: good people will not apply, and the law may forbid it.
     */
    ASKS_FOR_A_TRAIT
}
