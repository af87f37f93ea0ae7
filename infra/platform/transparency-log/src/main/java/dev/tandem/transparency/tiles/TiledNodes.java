package dev.tandem.transparency.tiles;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.merkle.Nodes;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of a tree whose tiles are stored. What stands inside a tile is hashed from its row. Remembers the tiles that it has read: one
 * for each piece of work. Not thread-safe.
 */
public final class TiledNodes implements Nodes {

    private final TileStorage storage;
    private final Map<Tile, byte[]> read = new HashMap<>();

    /** Of the tiles in a storage. */
    public TiledNodes(TileStorage storage) {
        this.storage = storage;
    }

    @Override
    public Hash node(int level, long index) {
        int above = level % Tile.HEIGHT;
        long first = index << above;
        Tile tile = new Tile(level / Tile.HEIGHT, first / Tile.WIDTH);
        return hash(tile, (int) (first % Tile.WIDTH), 1 << above);
    }

    /** Of so many of a tile's nodes, which are a power of two and stand where one node is above them. */
    private Hash hash(Tile tile, int from, int nodes) {
        if (nodes > 1) {
            return Hashing.node(hash(tile, from, nodes / 2), hash(tile, from + nodes / 2, nodes / 2));
        }
        byte[] hashes =
                read.computeIfAbsent(tile, wanted -> storage.read(wanted).orElse(new byte[0]));
        if (hashes.length < (from + 1) * Hash.LENGTH) {
            throw new IllegalStateException("the tile " + TilePath.of(tile, from + 1) + " is not there");
        }
        return Hash.of(hashes, from * Hash.LENGTH);
    }
}
