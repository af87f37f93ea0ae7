package dev.tandem.transparency.proof;

import dev.tandem.transparency.LeafIndex;
import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.TransparencyLog.SubjectProof;
import dev.tandem.transparency.completeness.MapProof;
import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.InclusionProof;
import dev.tandem.transparency.merkle.MultiProof;
import dev.tandem.transparency.merkle.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a file proves, as it says itself: nothing of it has been verified.
 *
 * @param subject the tag whose events these are
 * @param map what the map holds for it
 * @param events all of the subject, up to the state entry
 * @param nodes the proof that they are in the tree
 * @param since the proof that the tree begins with an earlier one; null if nobody asked for it
 * @param state the state entry's own proof, with the checkpoint
 */
public record HistoryProof(
        String subject,
        MapProof map,
        List<ProvenEvent> events,
        List<Hash> nodes,
        @Nullable Since since,
        TlogProof state) {

    /** A proof. */
    public HistoryProof {
        events = List.copyOf(events);
        nodes = List.copyOf(nodes);
    }

    /**
     * Made from a log.
     *
     * @param subject from the log, at one moment; all else can be read later
     * @param events all events that carry its tag up to the position of the state entry there, in their order
     * @param statesBefore how many state entries were made at positions before one
     * @param tree the nodes of the log's tree
     * @param since the size of an earlier tree that the reader remembers
     */
    public static HistoryProof of(
            SubjectProof subject,
            List<LoggedEvent> events,
            LongUnaryOperator statesBefore,
            Nodes tree,
            OptionalLong since) {
        StateEntry state = subject.published().state();
        List<ProvenEvent> proven = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        for (LoggedEvent event : events) {
            long index = LeafIndex.ofEvent(event.position(), statesBefore.applyAsLong(event.position()));
            indexes.add(index);
            proven.add(ProvenEvent.of(indexes.size(), index, event));
        }
        return new HistoryProof(
                subject.tag(),
                subject.proof(),
                proven,
                MultiProof.of(tree, indexes, state.size()),
                since.isPresent() ? since(tree, since.getAsLong(), state.size()) : null,
                new TlogProof(
                        state.entry(),
                        state.index(),
                        InclusionProof.of(tree, state.index(), state.size()),
                        subject.published().checkpoint()));
    }

    private static Since since(Nodes tree, long earlier, long size) {
        return new Since(earlier, ConsistencyProof.of(tree, earlier, size));
    }
}
