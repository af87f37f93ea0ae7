package dev.tandem.transparency.tiles;

import dev.tandem.transparency.text.MalformedException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries of a log in one file, each behind its length in two bytes. */
public final class EntryBundle {

    /** No entry is longer: its length has two bytes. */
    public static final int LONGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    /** Of these entries, in their order. */
    public static byte[] of(List<byte[]> entries) {
        if (entries.size() > Tile.WIDTH) {
            throw new IllegalArgumentException("a bundle has at most 256 entries, not " + entries.size());
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry has at most 65,535 bytes, not " + entry.length);
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * Its entries.
     *
     * @throws MalformedException if it ends within one, or has more than 256
     */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int to = from > bundle.length ? from : from + (bundle[at] & 0xff) * 256 + (bundle[at + 1] & 0xff);
            if (to > bundle.length) {
                throw new MalformedException("the bundle ends within its entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        if (entries.size() > Tile.WIDTH) {
            throw new MalformedException("a bundle has at most 256 entries, not " + entries.size());
        }
        return entries;
    }
}
