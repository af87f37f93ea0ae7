package dev.tandem.command.privacy;

import dev.tandem.events.DataSubject;
import dev.tandem.events.candidate.ErasureGround;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who was erased, in a file outside of the database: a database that goes back to an older copy of itself learns from it whom it has to forget
 * again. One line of JSON for each, ids and no text; lines are appended, and those of other databases passed over.
 */
public final class ErasureList {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Path file;
    private final Set<String> written = new HashSet<>();
    private boolean read;

    /**
     * One line.
     *
     * @param store the id of the first event of the database that it belongs to
     * @param kind what they are: {@code candidate}, {@code person} or {@code outsider}
     * @param subject by which id
     * @param ground which right to erasure it was; null where none is recorded
     * @param by who had them erased
     * @param role in which role
     * @param at when
     */
    public record Erased(
            String store,
            String kind,
            String subject,
            @Nullable ErasureGround ground,
            String by,
            String role,
            Instant at) {

        /** Who they are. */
        public DataSubject whom() {
            return SubjectKeys.subject(kind, subject);
        }

        private String key() {
            return store + ' ' + kind + ' ' + subject;
        }
    }

    /**
     * That in a file.
     *
     * @param file made when the first is erased; null: none is kept
     */
    ErasureList(@Nullable Path file) {
        this.file = file;
    }

    /** Whether there is a list. */
    boolean isKept() {
        return file != null;
    }

    /** All of that database, in the order of the list. */
    public synchronized List<Erased> of(String store) {
        return lines().stream().filter(line -> line.store().equals(store)).toList();
    }

    /**
     * Writes those down that are not there yet; they are on the disk when this returns.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    synchronized void add(List<Erased> erased) {
        if (file == null) {
            return;
        }
        if (!read) {
            lines().forEach(line -> written.add(line.key()));
            read = true;
        }
        Set<Erased> fresh = new LinkedHashSet<>(erased);
        fresh.removeIf(one -> written.contains(one.key()));
        if (fresh.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        fresh.forEach(one -> lines.append(JSON.writeValueAsString(one)).append('\n'));
        try (FileChannel channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("who was erased cannot be written to " + file, e);
        }
        fresh.forEach(one -> written.add(one.key()));
    }

    /** A line that a crash cut off is passed over: the next start writes it again. */
    private List<Erased> lines() {
        List<Erased> lines = new ArrayList<>();
        try {
            if (file != null && Files.exists(file)) {
                for (String line : Files.readString(file).split("\n")) {
                    parsed(line, lines);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("who was erased cannot be read from " + file, e);
        }
    }

    private void parsed(String line, List<Erased> lines) {
        if (!line.isBlank()) {
            try {
                lines.add(JSON.readValue(line, Erased.class));
            } catch (JacksonException e) {
                LOG.warn("A line of {} cannot be read, and is passed over", file, e);
            }
        }
    }
}
