package dev.tandem.importer.reading;

/** Takes the rows of a file, in the order of the file. */
public interface RowSink {

    /**
     * A row.
     *
     * @param line where it begins in the file, from 1
     */
    void row(long line, Cells cells);

    /**
     * A row, or all that follows, cannot be read.
     *
     * @param line where it begins in the file, from 1
     * @param why in words, with what to do
     */
    void unread(long line, String why);
}
