package dev.tandem.transparency.tiles;

import dev.tandem.transparency.merkle.Hash;
import java.util.Arrays;
import java.util.Optional;

/** Reads tiles. Whoever writes them replaces a tile by one that begins with it, and never makes one narrower. */
@FunctionalInterface
public interface TileStorage {

    /** The hashes of a tile, one behind the other, as many as have been written; empty if there are none. */
    Optional<byte[]> read(Tile tile);

    /**
     * What is served at a path of a tile of nodes, to whoever may know of a tree of this size; empty if that tree has no such tile.
     *
     * @param size of the checkpoint that was published last: what is beyond it is nobody's yet
     */
    default Optional<byte[]> served(TilePath path, long size) {
        if (path.entries() || path.width() > path.tile().width(size)) {
            return Optional.empty();
        }
        int length = path.width() * Hash.LENGTH;
        return read(path.tile())
                .filter(written -> written.length >= length)
                .map(written -> Arrays.copyOf(written, length));
    }
}
