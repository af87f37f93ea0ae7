package dev.tandem.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The answers that Certificate Transparency's implementations agree on, and the examples of RFC 6962, section 2.1.3. */
class KnownAnswersTest {

    private static final List<Hash> LEAVES = Leaves.known();
    private static final Nodes NODES = Leaves.nodes(LEAVES);

    @Test
    void leavesAndNodesAreHashedApart() {
        assertThat(hex(Hashing.EMPTY)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(Hashing.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Hashing.leaf("L123456".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void rootsOfTheKnownLeaves() {
        List<String> roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        Frontier growing = new Frontier();
        for (int size = 0; size < roots.size(); size++) {
            assertThat(hex(NODES.root(size))).isEqualTo(roots.get(size));
            assertThat(hex(growing.root())).isEqualTo(roots.get(size));
            if (size < LEAVES.size()) {
                growing.append(LEAVES.get(size));
            }
        }
    }

    /** The tree of seven leaves that the RFC draws, with its letters. */
    @Test
    void theProofsOfTheRfc() {
        Hash b = LEAVES.get(1);
        Hash c = LEAVES.get(2);
        Hash d = LEAVES.get(3);
        Hash f = LEAVES.get(5);
        Hash j = LEAVES.get(6);
        Hash g = Hashing.node(LEAVES.get(0), b);
        Hash h = Hashing.node(c, d);
        Hash i = Hashing.node(LEAVES.get(4), f);
        Hash k = Hashing.node(g, h);
        Hash l = Hashing.node(i, j);

        assertThat(InclusionProof.of(NODES, 0, 7)).containsExactly(b, h, l);
        assertThat(InclusionProof.of(NODES, 3, 7)).containsExactly(c, g, l);
        assertThat(InclusionProof.of(NODES, 4, 7)).containsExactly(f, j, k);
        assertThat(InclusionProof.of(NODES, 6, 7)).containsExactly(i, k);

        assertThat(ConsistencyProof.of(NODES, 3, 7)).containsExactly(c, d, g, l);
        assertThat(ConsistencyProof.of(NODES, 4, 7)).containsExactly(l);
        assertThat(ConsistencyProof.of(NODES, 6, 7)).containsExactly(i, j, k);
    }

    @Test
    void severalLeavesShareTheirNodes() {
        Hash l = NODES.range(4, 7);
        assertThat(MultiProof.of(NODES, List.of(0L, 1L, 3L), 7)).containsExactly(LEAVES.get(2), l);
        assertThat(MultiProof.of(NODES, List.of(), 7)).containsExactly(NODES.root(7));
        List<Long> all = IntStream.range(0, 7).mapToObj(Long::valueOf).toList();
        assertThat(MultiProof.of(NODES, all, 7)).isEmpty();
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
