package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a subscription to events. */
public record WebhookId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebhookId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.WEBHOOK, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
