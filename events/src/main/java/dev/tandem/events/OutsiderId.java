package dev.tandem.events;

/**
 * Somebody who is to know nothing of a search, because it replaces them. Who that is stands nowhere in clear, so they are called by the
 * search: there is one at most.
 *
 * @param value the id of the search
 */
public record OutsiderId(String value) implements DataSubject {

    /** Checks the id. */
    public OutsiderId {
        Id.checked(value);
    }

    /** Whom that search replaces. */
    public static OutsiderId of(RequisitionId requisition) {
        return new OutsiderId(requisition.value());
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.OUTSIDER, value);
    }
}
