package dev.tandem.transparency.tiles;

/**
 * Names a tile: 256 nodes of one level of the tree that stand beside each other.
 *
 * @param level of tiles: a tile of level 1 has nodes above 256 leaves each
 * @param index its place in its level
 */
public record Tile(int level, long index) {

    /** How many levels of the tree a tile spans. */
    static final int HEIGHT = 8;

    /** How many nodes, or entries, a full one has. */
    public static final int WIDTH = 1 << HEIGHT;

    /** How many of its nodes a tree of so many leaves has: 0 to 256. */
    public int width(long size) {
        long nodes = level * HEIGHT >= Long.SIZE - 1 ? 0 : size >> (level * HEIGHT);
        return index > nodes / WIDTH ? 0 : (int) Math.min(nodes - index * WIDTH, WIDTH);
    }
}
