package dev.tandem.transparency.tiles;

import dev.tandem.transparency.merkle.Frontier;
import dev.tandem.transparency.merkle.Hash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree that grows by some leaves, and the tiles that are otherwise then. Stores nothing itself, so that whoever does can store all of it in
 * one transaction. Not thread-safe.
 */
public final class TileWriter {

    private final TileStorage storage;
    private final Frontier frontier;
    private final Map<Tile, byte[]> changed = new HashMap<>();

    /** Goes on behind the first so many leaves of what is stored. */
    public TileWriter(TileStorage storage, long size) {
        this(storage, Frontier.of(size, new TiledNodes(storage)));
    }

    /** Goes on behind where the tree of what is stored ends. */
    public TileWriter(TileStorage storage, Frontier end) {
        this.storage = storage;
        this.frontier = end.copy();
    }

    /** Where the tree ends now. */
    public Frontier end() {
        return frontier.copy();
    }

    /** Takes the next leaf. */
    public void append(Hash leaf) {
        frontier.append(leaf, this::keep);
    }

    /** How many leaves there are now. */
    public long size() {
        return frontier.size();
    }

    /** The root of the tree now. */
    public Hash root() {
        return frontier.root();
    }

    /** The tiles to be stored, each whole, as wide as it is now. */
    public Map<Tile, byte[]> changed() {
        Map<Tile, byte[]> exact = new TreeMap<>(TileWriter::inOrder);
        changed.forEach((tile, hashes) ->
                exact.put(tile, Arrays.copyOf(hashes, tile.width(frontier.size()) * Hash.LENGTH)));
        return exact;
    }

    private void keep(int level, long index, Hash hash) {
        if (level % Tile.HEIGHT == 0) {
            Tile tile = new Tile(level / Tile.HEIGHT, index / Tile.WIDTH);
            int at = (int) (index % Tile.WIDTH);
            hash.copyTo(changed.computeIfAbsent(tile, _ -> begun(tile, at)), at * Hash.LENGTH);
        }
    }

    /** What there is of a tile already; what a crash may have written behind it does not matter. */
    private byte[] begun(Tile tile, int width) {
        byte[] begun = width == 0 ? new byte[0] : storage.read(tile).orElse(new byte[0]);
        if (begun.length < width * Hash.LENGTH) {
            throw new IllegalStateException("the tile " + TilePath.of(tile, width) + " is not there");
        }
        return Arrays.copyOf(Arrays.copyOf(begun, width * Hash.LENGTH), Tile.WIDTH * Hash.LENGTH);
    }

    private static int inOrder(Tile one, Tile other) {
        return one.level() != other.level()
                ? Integer.compare(one.level(), other.level())
                : Long.compare(one.index(), other.index());
    }
}
