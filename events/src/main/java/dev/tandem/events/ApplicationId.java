package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one candidate on one requisition. */
public record ApplicationId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApplicationId {
        Id.checked(value);
    }

    /**
     * The one application that this candidate can have on this requisition. Its id is derived from both (an RFC 9562
     * version 3 UUID), so "the same candidate twice" is a question about one tag.
     */
    public static ApplicationId of(RequisitionId requisition, CandidateId candidate) {
        byte[] name = ("application/" + requisition.value() + "/" + candidate.value()).getBytes(StandardCharsets.UTF_8);
        return new ApplicationId(UUID.nameUUIDFromBytes(name).toString());
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.APPLICATION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
