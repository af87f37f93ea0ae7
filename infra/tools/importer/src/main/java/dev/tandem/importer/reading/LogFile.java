package dev.tandem.importer.reading;

import dev.tandem.client.ToolException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with the log of another system. Reading it again gives the same rows. */
public final class LogFile {

    private final Path file;
    private final FileForm.Format format;
    private final Encoding encoding;
    private final Character delimiter;
    private final List<String> notes = new ArrayList<>();

    private LogFile(Path file, FileForm.Format format, Encoding encoding, char delimiter) {
        this.file = file;
        this.format = format;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /**
     * Looks at a file: which format, which encoding, which delimiter.
     *
     * @param wanted columns that should be there: a delimiter that nobody says is the one that finds most of them
     * @throws ToolException if there is no such file, or it cannot be told how to read it; says what to do
     */
    public static LogFile of(Path file, FileForm form, Collection<String> wanted) {
        try {
            if (Files.isDirectory(file)) {
                throw new ToolException(file + " is a folder: name the file with the log");
            }
            if (!Files.exists(file)) {
                throw new ToolException("there is no file " + file);
            }
            Encoding encoding = Encoding.of(file, form.encoding());
            String beginning = beginning(file, encoding);
            if (beginning.isBlank()) {
                throw new ToolException(file + " is empty: there is nothing to bring in");
            }
            FileForm.Format format = form.format() == null ? Sniffed.format(beginning) : form.format();
            Sniffed.Delimiter delimiter = format == FileForm.Format.CSV
                    ? Sniffed.delimiter(beginning, form.delimiter(), wanted)
                    : new Sniffed.Delimiter(',', null);
            LogFile log = new LogFile(file, format, encoding, delimiter.character());
            log.notes.add("read as " + format + " in " + encoding.told());
            if (delimiter.told() != null) {
                log.notes.add(delimiter.told());
            }
            return log;
        } catch (IOException e) {
            throw new ToolException("cannot read " + file + ": " + said(e), e);
        }
    }

    /** How it is read, in words: what was said, and what was found out. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** In which format it is. */
    public FileForm.Format format() {
        return format;
    }

    /** What it is separated by, if it is CSV. */
    public char delimiter() {
        return delimiter;
    }

    /** The names of its columns in their order; null where each row has its own. */
    public @Nullable List<String> columns() {
        if (format != FileForm.Format.CSV) {
            return null;
        }
        try (Reader in = reader()) {
            return new CsvFile(in, delimiter).header();
        } catch (IOException e) {
            throw new ToolException("cannot read " + file + ": " + said(e), e);
        }
    }

    /**
     * Reads all of it.
     *
     * @throws ToolException if it as a whole is not what it should be
     */
    public void read(RowSink sink) {
        Counted counted = new Counted(sink);
        try (Bytes bytes = Bytes.of(file, encoding.mark());
                Reader in = decoded(bytes)) {
            switch (format) {
                case CSV -> new CsvFile(in, delimiter).read(counted);
                case NDJSON -> new JsonFile(in).read(counted);
                case XES -> new XesFile(in).read(counted);
                case OCEL -> new OcelFile(this::reader).read(counted);
            }
            String cut = bytes.cut();
            if (cut != null) {
                sink.unread(counted.last + 1, cut + ". What should follow is not there: fetch the file again");
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ToolException("cannot read " + file + ": " + said(e), e);
        }
    }

    /** Knows how far it came. */
    private static final class Counted implements RowSink {

        private final RowSink sink;
        private long last;

        Counted(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void row(long line, Cells cells) {
            last = line;
            sink.row(line, cells);
        }

        @Override
        public void unread(long line, String why) {
            last = line;
            sink.unread(line, why);
        }
    }

    private Reader reader() throws IOException {
        return decoded(Bytes.of(file, encoding.mark()));
    }

    private Reader decoded(Bytes bytes) {
        return new BufferedReader(new InputStreamReader(bytes, encoding.charset()), 1 << 16);
    }

    private static String beginning(Path file, Encoding encoding) throws IOException {
        char[] text = new char[1 << 16];
        try (Reader in = new InputStreamReader(Bytes.of(file, encoding.mark()), encoding.charset())) {
            int length = 0;
            while (length < text.length) {
                int more = in.read(text, length, text.length - length);
                if (more < 0) {
                    break;
                }
                length += more;
            }
            return new String(text, 0, length);
        }
    }

    /** What went wrong, for people: no class names. */
    static String said(Exception e) {
        String message = e.getMessage();
        return e instanceof java.nio.file.AccessDeniedException
                ? "it may not be read"
                : message == null
                        ? "it cannot be read"
                        : message.lines().findFirst().orElse("it cannot be read");
    }
}
