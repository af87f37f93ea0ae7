package dev.tandem.transparency.proof;

import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.Sample;
import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.completeness.MapProof;
import dev.tandem.transparency.completeness.MemorySubjects;
import dev.tandem.transparency.completeness.SubjectMap;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.InclusionProof;
import dev.tandem.transparency.merkle.Leaves;
import dev.tandem.transparency.merkle.MultiProof;
import dev.tandem.transparency.merkle.Nodes;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof in which everything can be otherwise, signed with the true keys: what a log could make that lies, or somebody who has its key.
 * Untouched, it is that of two events of a search and one of another, with two checkpoints.
 */
final class Crafted {

    static final String SUBJECT = Sample.tag(1);

    final Sample sample = new Sample(21, 3);
    final LoggedEvent first = sample.event(1, List.of(SUBJECT));
    final LoggedEvent other = sample.event(2, List.of(Sample.tag(2)));
    final LoggedEvent second = sample.event(3, List.of(SUBJECT, "person:p-1"));

    String origin = Sample.ORIGIN;
    SignerKey key = sample.key;

    /** The state entry in the middle of the tree, behind the first two events. */
    StateEntry earlier = new StateEntry(2, 0, 2, map(counted(first)).root());

    /** All leaves but the last. */
    List<Hash> leaves = new ArrayList<>(List.of(first.leaf(), other.leaf(), earlier.leaf(), second.leaf()));

    /** What the file has. */
    List<ProvenEvent> events = new ArrayList<>(List.of(ProvenEvent.of(1, 0, first), ProvenEvent.of(2, 3, second)));

    /** What the log counted. */
    SubjectState counted = counted(first, second);

    /** The last leaf, if it is not what it should be. */
    @Nullable
    StateEntry state;

    /** What the file says is the state entry, and where, if it is not the last leaf. */
    @Nullable
    StateEntry shown;

    @Nullable
    Long shownIndex;

    /** What the file says was counted, if that is something else. */
    @Nullable
    SubjectState shownCounted;

    /** What the proof of the map is taken from, if it is another one's. */
    @Nullable
    SubjectState mapped;

    static SubjectState counted(LoggedEvent... events) {
        SubjectState state = SubjectState.none(SubjectState.key(SUBJECT));
        for (LoggedEvent event : events) {
            state = state.and(event.leaf());
        }
        return state;
    }

    /** A map with another search in it. */
    final SubjectMap map(SubjectState subject) {
        MemorySubjects subjects = new MemorySubjects();
        SubjectState another = SubjectState.none(SubjectState.key(Sample.tag(2)));
        subjects.put(List.of(subject, another.and(other.leaf())));
        return new SubjectMap(subjects);
    }

    StateEntry last() {
        return state != null ? state : new StateEntry(3, 1, 2, map(counted).root());
    }

    HistoryProof proof() {
        List<Hash> tree = new ArrayList<>(leaves);
        tree.add(last().leaf());
        Nodes nodes = (level, index) -> {
            int from = (int) (index << level);
            return Leaves.root(tree.subList(from, from + (1 << level)));
        };
        long index = shownIndex != null ? shownIndex : tree.size() - 1;
        SignedNote note = new Checkpoint(origin, tree.size(), Leaves.root(tree)).signed(key);
        return new HistoryProof(
                SUBJECT,
                new MapProof(
                        map(mapped != null ? mapped : counted)
                                .prove(counted.key())
                                .beside(),
                        shownCounted != null ? shownCounted : counted),
                events,
                MultiProof.of(nodes, events.stream().map(ProvenEvent::index).toList(), tree.size()),
                null,
                new TlogProof(
                        (shown != null ? shown : last()).entry(),
                        index,
                        InclusionProof.of(nodes, index, tree.size()),
                        sample.cosigned(note, Sample.SEEN)));
    }
}
