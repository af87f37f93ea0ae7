package dev.tandem.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.TestSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On trees of all small sizes, every proof verifies, and none does of which anything is otherwise. */
class ProofPropertiesTest {

    private final Random random = new Random(9162);
    private final int largest = TestSize.of(40, 130);
    private final List<Hash> leaves = Leaves.some(random, largest);
    private final Nodes nodes = Leaves.nodes(leaves);

    @Test
    void aGrowingTreeIsWhatTheDefinitionSays() {
        Frontier growing = new Frontier();
        for (int size = 0; size <= largest; size++) {
            assertThat(growing.root()).isEqualTo(Leaves.root(leaves.subList(0, size)));
            assertThat(Frontier.of(size, nodes).root()).isEqualTo(growing.root());
            if (size < largest) {
                growing.append(leaves.get(size));
            }
        }
    }

    @Test
    void everyInclusionProofVerifiesAndNoOther() {
        for (int size = 1; size <= largest; size++) {
            Hash root = nodes.root(size);
            for (int index = 0; index < size; index++) {
                Hash leaf = leaves.get(index);
                List<Hash> proof = InclusionProof.of(nodes, index, size);
                assertThat(InclusionProof.verifies(leaf, index, size, proof, root))
                        .isTrue();
                assertThat(InclusionProof.verifies(Leaves.flipped(leaf, random), index, size, proof, root))
                        .isFalse();
                assertThat(InclusionProof.verifies(leaf, index, size, proof, Leaves.flipped(root, random)))
                        .isFalse();
                for (List<Hash> damaged : damaged(proof)) {
                    assertThat(InclusionProof.verifies(leaf, index, size, damaged, root))
                            .isFalse();
                }
                int elsewhere = (index + 1 + random.nextInt(size)) % size;
                assertThat(InclusionProof.verifies(leaf, elsewhere, size, proof, root))
                        .isEqualTo(elsewhere == index);
                assertThat(InclusionProof.verifies(leaf, -1, size, proof, root)).isFalse();
                assertThat(InclusionProof.verifies(leaf, size, size, proof, root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyConsistencyProofVerifiesAndNoOther() {
        for (int size = 0; size <= largest; size++) {
            Hash root = nodes.root(size);
            for (int earlier = 0; earlier <= size; earlier++) {
                Hash before = nodes.root(earlier);
                List<Hash> proof = ConsistencyProof.of(nodes, earlier, size);
                assertThat(ConsistencyProof.verifies(earlier, before, size, root, proof))
                        .isTrue();
                assertThat(ConsistencyProof.verifies(earlier, Leaves.flipped(before, random), size, root, proof))
                        .isFalse();
                // From nothing, any tree goes on, so its root is nobody's to prove.
                assertThat(ConsistencyProof.verifies(earlier, before, size, Leaves.flipped(root, random), proof))
                        .isEqualTo(earlier == 0 && size > 0);
                for (List<Hash> damaged : damaged(proof)) {
                    assertThat(ConsistencyProof.verifies(earlier, before, size, root, damaged))
                            .isFalse();
                }
                assertThat(ConsistencyProof.verifies(size + 1, before, size, root, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void everyProofOfSeveralLeavesVerifiesAndNoOther() {
        for (int round = 0; round < TestSize.of(500, 20_000); round++) {
            int size = 1 + random.nextInt(largest);
            TreeSet<Long> chosen = new TreeSet<>();
            for (int i = random.nextInt(size + 1); i > 0; i--) {
                chosen.add((long) random.nextInt(size));
            }
            List<Long> indexes = List.copyOf(chosen);
            List<Hash> of =
                    indexes.stream().map(index -> leaves.get(index.intValue())).toList();
            Hash root = nodes.root(size);
            List<Hash> proof = MultiProof.of(nodes, indexes, size);
            assertThat(proof).hasSize(MultiProof.length(indexes, size));
            assertThat(MultiProof.root(indexes, of, size, proof)).isEqualTo(root);
            for (List<Hash> damaged : damaged(proof)) {
                assertThat(MultiProof.root(indexes, of, size, damaged)).isNotEqualTo(root);
            }
            for (List<Hash> damaged : damaged(of)) {
                assertThat(MultiProof.root(indexes, damaged, size, proof)).isNotEqualTo(root);
            }
        }
    }

    /** One bit is otherwise, one is missing, one is too many, two are swapped. */
    private List<List<Hash>> damaged(List<Hash> hashes) {
        List<List<Hash>> damaged = new ArrayList<>();
        for (int at = 0; at < hashes.size(); at++) {
            List<Hash> flipped = new ArrayList<>(hashes);
            flipped.set(at, Leaves.flipped(flipped.get(at), random));
            damaged.add(flipped);
        }
        List<Hash> more = new ArrayList<>(hashes);
        more.add(Leaves.flipped(Hashing.EMPTY, random));
        damaged.add(more);
        if (!hashes.isEmpty()) {
            damaged.add(hashes.subList(1, hashes.size()));
            damaged.add(hashes.subList(0, hashes.size() - 1));
        }
        if (hashes.size() > 1) {
            List<Hash> swapped = new ArrayList<>(hashes);
            swapped.set(0, hashes.get(1));
            swapped.set(1, hashes.get(0));
            damaged.add(swapped);
        }
        return damaged;
    }
}
