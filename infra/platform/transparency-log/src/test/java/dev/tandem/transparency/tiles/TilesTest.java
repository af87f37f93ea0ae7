package dev.tandem.transparency.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.InclusionProof;
import dev.tandem.transparency.merkle.Leaves;
import dev.tandem.transparency.text.MalformedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles as C2SP's tlog-tiles lays them out, and trees that are read from them. */
class TilesTest {

    private final Map<Tile, byte[]> stored = new HashMap<>();
    private final TileStorage storage = tile -> Optional.ofNullable(stored.get(tile));

    @Test
    void pathsAreThoseOfTheSpecification() {
        assertThat(TilePath.of(new Tile(0, 1_234_067), 256)).hasToString("tile/0/x001/x234/067");
        assertThat(TilePath.of(new Tile(2, 0), 1)).hasToString("tile/2/000.p/1");
        assertThat(TilePath.ofEntries(999, 256)).hasToString("tile/entries/999");
        assertThat(TilePath.ofEntries(1_000, 255)).hasToString("tile/entries/x001/000.p/255");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/x001/x234/067",
                "tile/63/000",
                "tile/entries/x001/000.p/255",
                "tile/0/000.p/1",
                "tile/1/x123/x456/x789/x012/x345/678"
            })
    void whatIsReadIsWrittenTheSame(String path) {
        assertThat(TilePath.parse(path))
                .hasValueSatisfying(read -> assertThat(read).hasToString(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0",
                "/tile/0/000",
                "tile/64/000",
                "tile/00/000",
                "tile/0/00",
                "tile/0/001/000",
                "tile/0/x000/001",
                "tile/0/x1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/data/000",
                "tile/0/000/..",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void whatIsNoPathIsNotRead(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    /** The numbers of the specification's own example. */
    @Test
    void aTreeOf70000HasTheTilesOfTheExample() {
        long size = 70_000;
        assertThat(new Tile(0, 272).width(size)).isEqualTo(256);
        assertThat(new Tile(0, 273).width(size)).isEqualTo(112);
        assertThat(new Tile(0, 274).width(size)).isZero();
        assertThat(new Tile(1, 0).width(size)).isEqualTo(256);
        assertThat(new Tile(1, 1).width(size)).isEqualTo(17);
        assertThat(new Tile(2, 0).width(size)).isEqualTo(1);
        assertThat(new Tile(3, 0).width(size)).isZero();
        assertThat(new Tile(8, 0).width(Long.MAX_VALUE)).isZero();
    }

    @Test
    void aTreeThatGrowsByBatchesIsReadFromItsTiles() {
        Random random = new Random(8);
        List<Hash> leaves = Leaves.some(random, TestSize.of(1_500, 70_000));
        int size = 0;
        while (size < leaves.size()) {
            int batch = Math.min(1 + random.nextInt(random.nextBoolean() ? 3 : 700), leaves.size() - size);
            TileWriter writer = new TileWriter(storage, size);
            leaves.subList(size, size + batch).forEach(writer::append);
            size += batch;
            // A crash may have left a tile that is wider than what was published; it is written over.
            if (random.nextInt(4) == 0) {
                stored.replaceAll((tile, hashes) -> widened(tile, hashes, random));
            }
            stored.putAll(writer.changed());
            assertThat(writer.root()).isEqualTo(Leaves.root(leaves.subList(0, size)));
            assertThat(new TiledNodes(storage).root(size)).isEqualTo(writer.root());
            int index = random.nextInt(size);
            List<Hash> proof = InclusionProof.of(new TiledNodes(storage), index, size);
            assertThat(InclusionProof.verifies(leaves.get(index), index, size, proof, writer.root()))
                    .isTrue();
        }
    }

    private static byte[] widened(Tile tile, byte[] hashes, Random random) {
        if (hashes.length == Tile.WIDTH * Hash.LENGTH || tile.level() > 0) {
            return hashes;
        }
        byte[] wider = new byte[hashes.length + Hash.LENGTH];
        random.nextBytes(wider);
        System.arraycopy(hashes, 0, wider, 0, hashes.length);
        return wider;
    }

    @Test
    void earlierPartialTilesAreServedAndLaterOnesAreNot() {
        TileWriter writer = new TileWriter(storage, 0);
        Leaves.some(new Random(5), 300).forEach(writer::append);
        stored.putAll(writer.changed());
        TilePath partial = TilePath.of(new Tile(0, 1), 40);
        assertThat(storage.served(partial, 300))
                .hasValueSatisfying(bytes -> assertThat(bytes)
                        .hasSize(40 * Hash.LENGTH)
                        .isEqualTo(Arrays.copyOf(stored.get(new Tile(0, 1)), 40 * Hash.LENGTH)));
        assertThat(storage.served(partial, 256 + 39)).isEmpty();
        assertThat(storage.served(TilePath.of(new Tile(1, 0), 1), 300)).isPresent();
        assertThat(storage.served(TilePath.of(new Tile(1, 0), 2), 300)).isEmpty();
    }

    @Test
    void bundlesOfEntriesAreReadAsTheyWereWritten() {
        Random random = new Random(3);
        List<byte[]> entries = IntStream.range(0, 256)
                .mapToObj(i -> new byte[i == 7 ? EntryBundle.LONGEST_ENTRY : random.nextInt(300)])
                .peek(random::nextBytes)
                .toList();
        byte[] bundle = EntryBundle.of(entries);
        assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.read(Arrays.copyOf(bundle, bundle.length - 1)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.of(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
