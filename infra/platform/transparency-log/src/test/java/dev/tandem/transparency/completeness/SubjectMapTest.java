package dev.tandem.transparency.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.merkle.Leaves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The map by its definition, written once more and as slow as it reads, and its proofs. */
class SubjectMapTest {

    private final Random random = new Random(16);
    private final MemorySubjects storage = new MemorySubjects();
    private final Map<Hash, SubjectState> model = new HashMap<>();

    @Test
    void theMapIsWhatItsDefinitionSaysHoweverItCameAbout() {
        SubjectMap map = new SubjectMap(storage);
        assertThat(map.root()).isEqualTo(Hashing.EMPTY);
        for (int round = 0; round < TestSize.of(120, 300); round++) {
            grow(map, 1 + random.nextInt(round % 10 == 9 ? 400 : 4));
            assertThat(map.root()).isEqualTo(root(ordered(), 0));
            assertThat(map.subjects()).isEqualTo(model.size());
            SubjectMap anew = new SubjectMap(storage);
            assertThat(anew.root()).isEqualTo(map.root());
            assertThat(anew.subjects()).isEqualTo(map.subjects());
        }
    }

    @Test
    void everySubjectIsProvenAndEveryOtherIsProvenNotToBeThere() {
        SubjectMap map = new SubjectMap(storage);
        for (int round = 0; round < TestSize.of(40, 150); round++) {
            grow(map, 1 + random.nextInt(round % 10 == 9 ? 400 : 4));
            for (SubjectState subject : ordered().subList(0, Math.min(50, model.size()))) {
                MapProof proof = map.prove(subject.key());
                assertThat(proof.found()).isEqualTo(subject);
                assertThat(MapProof.holds(map.root(), subject, proof.beside())).isTrue();
                assertThat(proof.lacks(map.root(), subject.key())).isFalse();
                neverOtherwise(map.root(), subject, proof.beside());
            }
            for (int other = 0; other < 50; other++) {
                Hash key = near(random);
                MapProof proof = map.prove(key);
                assertThat(proof.lacks(map.root(), key)).isEqualTo(!model.containsKey(key));
                assertThat(proof.lacks(Leaves.flipped(map.root(), random), key)).isFalse();
            }
        }
    }

    /** Keys with many first bits in common, as somebody may look for on purpose. */
    @Test
    void subjectsThatAreNearEachOtherAreToldApart() {
        SubjectMap map = new SubjectMap(storage);
        Hash first = SubjectState.key("requisition:one");
        byte[] last = first.bytes();
        last[31] ^= 1;
        byte[] middle = first.bytes();
        middle[3] ^= 64;
        change(map, List.of(state(first), state(Hash.of(last)), state(Hash.of(middle))));
        assertThat(map.root()).isEqualTo(root(ordered(), 0));
        for (SubjectState subject : model.values()) {
            MapProof proof = map.prove(subject.key());
            assertThat(MapProof.holds(map.root(), subject, proof.beside())).isTrue();
        }
        assertThat(map.prove(first).beside()).hasSize(256);
    }

    @Test
    void whoStandsAloneStandsAtTheRoot() {
        SubjectMap map = new SubjectMap(storage);
        SubjectState alone = state(SubjectState.key("requisition:one"));
        change(map, List.of(alone));
        assertThat(map.prove(alone.key()).beside()).isEmpty();
        MapProof other = map.prove(SubjectState.key("requisition:two"));
        assertThat(other.found()).isEqualTo(alone);
        assertThat(other.lacks(map.root(), SubjectState.key("requisition:two"))).isTrue();
    }

    /** Somebody else stands where a subject would, only if the bits of both keys lead there. */
    @Test
    void aSubjectIsNotAbsentBecauseOfOneThatStandsElsewhere() {
        SubjectMap map = new SubjectMap(storage);
        grow(map, 200);
        SubjectState one = ordered().getFirst();
        SubjectState other = ordered().getLast();
        MapProof proof = map.prove(other.key());
        assertThat(new MapProof(proof.beside(), other).lacks(map.root(), one.key()))
                .isFalse();
    }

    /** A map that lies: another subject stands where the bits of its key do not lead. */
    @Test
    void aSubjectIsNotAbsentBecauseOfOneThatWasPutInItsPlace() {
        byte[] zero = new byte[Hash.LENGTH];
        byte[] one = zero.clone();
        one[0] = (byte) 0x80;
        SubjectState other = state(Hash.of(one));
        Hash root = Hashing.node(other.inMap(), Hashing.EMPTY);
        assertThat(new MapProof(List.of(Hashing.EMPTY), other).lacks(root, Hash.of(zero)))
                .isFalse();
        assertThat(new MapProof(List.of(Hashing.EMPTY), null)
                        .lacks(Hashing.node(Hashing.EMPTY, Hashing.EMPTY), Hash.of(zero)))
                .isTrue();
    }

    @Test
    void theChainTellsOrderAndNumber() {
        Hash key = SubjectState.key("requisition:one");
        Hash a = Hashing.leaf(new byte[] {1});
        Hash b = Hashing.leaf(new byte[] {2});
        SubjectState none = SubjectState.none(key);
        assertThat(none.and(a).and(b)).isNotEqualTo(none.and(b).and(a));
        assertThat(none.and(a).and(b).count()).isEqualTo(2);
        assertThat(none.and(a).head())
                .isNotEqualTo(SubjectState.none(SubjectState.key("requisition:two"))
                        .and(a)
                        .head());
    }

    private void neverOtherwise(Hash root, SubjectState subject, List<Hash> beside) {
        SubjectState more = new SubjectState(subject.key(), subject.count() + 1, subject.head());
        SubjectState others = new SubjectState(subject.key(), subject.count(), Leaves.flipped(subject.head(), random));
        SubjectState moved = new SubjectState(Leaves.flipped(subject.key(), random), subject.count(), subject.head());
        assertThat(MapProof.holds(root, more, beside)).isFalse();
        assertThat(MapProof.holds(root, others, beside)).isFalse();
        assertThat(MapProof.holds(root, moved, beside)).isFalse();
        for (int at = 0; at < beside.size(); at++) {
            List<Hash> damaged = new ArrayList<>(beside);
            damaged.set(at, Leaves.flipped(beside.get(at), random));
            assertThat(MapProof.holds(root, subject, damaged)).isFalse();
        }
        List<Hash> longer = new ArrayList<>(beside);
        longer.add(Hashing.EMPTY);
        assertThat(MapProof.holds(root, subject, longer)).isFalse();
        if (!beside.isEmpty()) {
            assertThat(MapProof.holds(root, subject, beside.subList(1, beside.size())))
                    .isFalse();
        }
    }

    private void grow(SubjectMap map, int count) {
        Map<Hash, SubjectState> more = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Hash key = model.isEmpty() || random.nextBoolean()
                    ? near(random)
                    : ordered().get(random.nextInt(model.size())).key();
            more.put(key, state(key));
        }
        change(map, List.copyOf(more.values()));
    }

    private void change(SubjectMap map, List<SubjectState> states) {
        Hash before = map.root();
        SubjectMap.Change change = map.with(states);
        assertThat(map.root()).isEqualTo(before);
        storage.put(change.states());
        map.apply(change);
        assertThat(map.root()).isEqualTo(change.root());
        states.forEach(state -> model.put(state.key(), state));
    }

    private SubjectState state(Hash key) {
        return new SubjectState(
                key, 1 + random.nextInt(100), Leaves.some(random, 1).getFirst());
    }

    /** A key; few bits are left to chance now and then, so that some are near each other. */
    private static Hash near(Random random) {
        byte[] bytes = new byte[Hash.LENGTH];
        random.nextBytes(bytes);
        if (random.nextInt(4) == 0) {
            bytes[0] = 7;
            bytes[1] = (byte) random.nextInt(3);
            bytes[2] &= 3;
        }
        return Hash.of(bytes);
    }

    private List<SubjectState> ordered() {
        return model.values().stream()
                .sorted(Comparator.comparing(SubjectState::key))
                .toList();
    }

    private static Hash root(List<SubjectState> subjects, int depth) {
        if (subjects.isEmpty()) {
            return Hashing.sha256(new byte[0]);
        }
        if (subjects.size() == 1) {
            return subjects.getFirst().inMap();
        }
        List<SubjectState> zeroes =
                subjects.stream().filter(subject -> !subject.key().bit(depth)).toList();
        List<SubjectState> ones =
                subjects.stream().filter(subject -> subject.key().bit(depth)).toList();
        return Hashing.node(root(zeroes, depth + 1), root(ones, depth + 1));
    }
}
