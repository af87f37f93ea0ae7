package dev.tandem.transparency.tiles;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries is served: {@code tile/<L>/<N>[.p/<W>]} and {@code tile/entries/<N>[.p/<W>]}.
 *
 * @param entries whether it is a bundle of entries, which stands beside the tile of level 0
 * @param width how much of it: less than 256 is a partial one
 */
public record TilePath(boolean entries, Tile tile, int width) {

    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final int THREE_DIGITS = 1_000;

    /** A path of a tile, or of entries. */
    public TilePath {
        if (width < 1 || width > Tile.WIDTH || (entries && tile.level() != 0)) {
            throw new IllegalArgumentException("no such path: " + tile + ", " + width);
        }
    }

    /** Of a tile. */
    public static TilePath of(Tile tile, int width) {
        return new TilePath(false, tile, width);
    }

    /** Of a bundle of entries: the index-th 256 of them. */
    public static TilePath ofEntries(long index, int width) {
        return new TilePath(true, new Tile(0, index), width);
    }

    /** Reads a path, without a slash at its begin. Empty if it is none, or is one in another form than the only one. */
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        String digits = form.group(2).replace("x", "").replace("/", "");
        int width = form.group(3) == null ? Tile.WIDTH : Integer.parseInt(form.group(3));
        if (digits.length() > 18 || (form.group(3) != null && width >= Tile.WIDTH)) {
            return Optional.empty();
        }
        boolean entries = form.group(1).equals("entries");
        Tile tile = new Tile(entries ? 0 : Integer.parseInt(form.group(1)), Long.parseLong(digits));
        TilePath read = new TilePath(entries, tile, width);
        return read.toString().equals(path) ? Optional.of(read) : Optional.empty();
    }

    @Override
    public String toString() {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", tile.index() % THREE_DIGITS));
        for (long rest = tile.index() / THREE_DIGITS; rest > 0; rest /= THREE_DIGITS) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % THREE_DIGITS));
        }
        return "tile/" + (entries ? "entries" : tile.level()) + "/" + number
                + (width < Tile.WIDTH ? ".p/" + width : "");
    }
}
