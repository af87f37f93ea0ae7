package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one proposal of an offer, which is approved or refused. */
public record ProposalId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.PROPOSAL, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
