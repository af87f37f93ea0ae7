package dev.tandem.command.web;

import dev.tandem.command.dispatch.Answer;
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
 * @param ids the things that its facts concern, by kind, such as {@code requisition}; a kind of which they concern several
 *     is left out
 * @param events the facts, in order
 * @param position of the last of them; send it as {@code If-Match} with a command that must not overlook anything newer
 * @param consistencyToken send it as {@code Tandem-Consistency-Token} with a query that must show these facts
 */
record Receipt(String command, Map<String, String> ids, List<Entry> events, long position, String consistencyToken) {

    /** People and lists are not what a command creates or changes, so their tags are not among the ids. */
    private static final Set<String> NO_IDS = Set.of(Tag.MANAGER, Tag.RECRUITER, Tag.INTERVIEWER, Tag.REGISTER);

    /**
     * A fact.
     *
     * @param id a UUID, unique for ever
     * @param type such as {@code hiring.CandidateSubmitted}
     * @param position its place in the one order of all facts
     */
    record Entry(String id, String type, long position) {}

    static Receipt of(String command, Answer.Recorded recorded) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        Map<String, Long> lastPositions = new LinkedHashMap<>();
        for (Answer.Fact fact : recorded.facts()) {
            for (Tag tag : fact.event().tags()) {
                String other = ids.putIfAbsent(tag.key(), tag.value());
                if (other != null && !other.equals(tag.value())) {
                    several.add(tag.key());
                }
            }
            lastPositions.put(fact.event().topicKey(), fact.position());
        }
        ids.keySet().removeAll(NO_IDS);
        ids.keySet().removeAll(several);
        return new Receipt(
                command,
                ids,
                recorded.facts().stream()
                        .map(fact -> new Entry(fact.id(), fact.type(), fact.position()))
                        .toList(),
                recorded.position(),
                new ConsistencyToken(lastPositions).encoded());
    }
}
