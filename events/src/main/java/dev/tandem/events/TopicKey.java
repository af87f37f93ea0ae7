package dev.tandem.events;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What keys an event on the topic: its requisition, else its candidate, its headcount, the person it is about, or the register; so all that
 * concerns one requisition stays in order. The key follows from the tags alone, so an event can be sent without reading its payload.
 */
public final class TopicKey {

    /** The kinds of tag that may key an event, in order of preference. */
    private static final List<String> KINDS = List.of(
            Tag.REQUISITION, Tag.CANDIDATE, Tag.HEADCOUNT, Tag.PERSON, Tag.MANAGER, Tag.INTERVIEWER, Tag.REGISTER);

    private TopicKey() {}

    /**
     * The key of an event with these tags, in whatever order; empty if it concerns none of these. Of several of the
     * preferred kind the first in the alphabet counts.
     */
    public static Optional<String> of(Collection<Tag> tags) {
        for (String kind : KINDS) {
            Optional<String> key = tags.stream()
                    .filter(tag -> tag.key().equals(kind))
                    .map(Tag::value)
                    .min(String::compareTo);
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }
}
