package dev.tandem.command.intake;

import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.events.Tag;
import dev.tandem.events.wire.ConsistencyToken;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command answers when it is done.
 *
 * @param command its name
 * @param ids the things that its events concern, by kind, such as {@code requisition}; a kind of which they concern several
 *     is left out
 * @param events the events, in order
 * @param position of the last of them; send it as {@code If-Match} with a command that must not overlook anything newer
 * @param consistencyToken send it as {@code Tandem-Consistency-Token} with a query that must show these events
 */
public record Receipt(
        String command, Map<String, String> ids, List<Entry> events, long position, String consistencyToken) {

    /** People and lists are not what a command creates or changes, so their tags are not among the ids. */
    private static final Set<String> NO_IDS = Set.of(Tag.MANAGER, Tag.RECRUITER, Tag.INTERVIEWER, Tag.REGISTER);

    /**
     * An event.
     *
     * @param id a UUID, unique for ever
     * @param type such as {@code hiring.CandidateSubmitted}
     * @param position its place in the one order of all events
     */
    record Entry(String id, String type, long position) {}

    static Receipt of(String command, CommandResult.Recorded recorded) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        Map<String, Long> lastPositions = new LinkedHashMap<>();
        for (CommandResult.AppendedEvent stored : recorded.events()) {
            for (Tag tag : stored.event().tags()) {
                String other = ids.putIfAbsent(tag.key(), tag.value());
                if (other != null && !other.equals(tag.value())) {
                    several.add(tag.key());
                }
            }
            lastPositions.put(stored.event().topicKey(), stored.position());
        }
        ids.keySet().removeAll(NO_IDS);
        ids.keySet().removeAll(several);
        return new Receipt(
                command,
                ids,
                recorded.events().stream()
                        .map(stored -> new Entry(stored.id(), stored.type(), stored.position()))
                        .toList(),
                recorded.position(),
                new ConsistencyToken(lastPositions).encoded());
    }
}
