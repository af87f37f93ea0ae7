package dev.tandem.agreement;

/**
 * What is known of one promise on one application, or on one requisition: the obligations that it led to, and whatever else its
 * {@link Promise} has to remember. Immutable; a record, so that a service can keep it in a row.
 */
public interface Ledger {

    /** All times that the promise was called upon, in order. */
    Obligations obligations();
}
