package dev.tandem.importer.reading;

import java.util.Set;

/** Holds rows to what text is: nothing that was lost, no control characters of zero, no halves of characters. */
final class Texts {

    private Texts() {}

    /** Hands a row on, or says why it cannot be read. */
    static void row(long line, Cells cells, RowSink sink) {
        Set<String> columns = cells.columns();
        for (String column : columns) {
            for (String text : cells.all(column)) {
                String why = wrong(text);
                if (why != null) {
                    sink.unread(line, "its column " + column + " " + why);
                    return;
                }
            }
        }
        sink.row(line, cells);
    }

    private static @org.jspecify.annotations.Nullable String wrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Encoding.LOST) {
                return "holds bytes that are none of this encoding, or a character that was lost before: mend it, or say"
                        + " file.encoding in the map";
            }
            if (c == 0) {
                return "holds a zero byte: take it out, or say file.encoding in the map";
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return "holds half a character: mend it";
                }
            }
        }
        return null;
    }
}
