package dev.tandem.importer.plan;

import dev.tandem.client.ToolException;
import dev.tandem.importer.map.LogRow;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order in which they go, however many: those that are too many for memory wait in files of the system's folder for such, which only their owner
 * may read and which are gone at the end.
 */
public final class Sorted implements AutoCloseable {

    private static final int IN_MEMORY = 100_000;

    private final int most;
    private final List<Path> chunks = new ArrayList<>();
    private final List<DataInputStream> open = new ArrayList<>();
    private List<LogRow> rows = new ArrayList<>();
    private long count;

    public Sorted() {
        this(IN_MEMORY);
    }

    /** Keeping so many in memory at once. */
    Sorted(int most) {
        this.most = most;
    }

    /** One more, in any order. */
    public void add(LogRow row) {
        rows.add(row);
        count++;
        if (rows.size() >= most) {
            spill();
        }
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    private void spill() {
        rows.sort(LogRow.ORDER);
        try {
            Path chunk = Files.createTempFile("tandem-import", ".rows");
            chunks.add(chunk);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(chunk), 1 << 16))) {
                for (LogRow row : rows) {
                    RowBytes.write(row, out);
                }
            }
        } catch (IOException e) {
            throw new ToolException(
                    "there is no room for the rows to wait in, in " + System.getProperty("java.io.tmpdir")
                            + ": make room, or set -Djava.io.tmpdir to another folder",
                    e);
        }
        rows = new ArrayList<>();
    }

    /** All of them, in order; once. */
    public Iterator<LogRow> inOrder() {
        rows.sort(LogRow.ORDER);
        if (chunks.isEmpty()) {
            return rows.iterator();
        }
        PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> LogRow.ORDER.compare(a.row(), b.row()));
        push(heads, rows.iterator());
        for (Path chunk : chunks) {
            push(heads, read(chunk));
        }
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public LogRow next() {
                Head head = heads.poll();
                if (head == null) {
                    throw new NoSuchElementException();
                }
                push(heads, head.rest());
                return head.row();
            }
        };
    }

    private record Head(LogRow row, Iterator<LogRow> rest) {}

    private static void push(PriorityQueue<Head> heads, Iterator<LogRow> rest) {
        if (rest.hasNext()) {
            heads.add(new Head(rest.next(), rest));
        }
    }

    private Iterator<LogRow> read(Path chunk) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(
                    Files.newInputStream(chunk, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE), 1 << 16));
            open.add(in);
            return new Iterator<>() {
                private @Nullable LogRow next = advance();

                private @Nullable LogRow advance() {
                    try {
                        return RowBytes.read(in);
                    } catch (EOFException _) {
                        return null;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public boolean hasNext() {
                    return next != null;
                }

                @Override
                public LogRow next() {
                    LogRow row = next;
                    if (row == null) {
                        throw new NoSuchElementException();
                    }
                    next = advance();
                    return row;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (DataInputStream in : open) {
                in.close();
            }
            for (Path chunk : chunks) {
                Files.deleteIfExists(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
