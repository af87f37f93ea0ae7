package dev.tandem.command.transparency;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.transparency.LogStorage.Published;
import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.TransparencyLog;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.proof.HistoryProof;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.tiles.EntryBundle;
import dev.tandem.transparency.tiles.Tile;
import dev.tandem.transparency.tiles.TilePath;
import dev.tandem.transparency.tiles.TiledNodes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is served of the log: its last checkpoint, tiles, bundles of entries, and proofs. */
public final class PublishedLog {

    private final StoredTree storage;
    private final EventRows rows;
    private final EventStore store;
    private final OpenedLog log;
    private final List<String> keys;

    PublishedLog(StoredTree storage, EventRows rows, EventStore store, OpenedLog log, List<String> keys) {
        this.storage = storage;
        this.rows = rows;
        this.store = store;
        this.log = log;
        this.keys = List.copyOf(keys);
    }

    /** The public keys of log and witnesses, the log's first. Whoever verifies has to have them from somewhere else. */
    public List<String> keys() {
        return keys;
    }

    /** The last checkpoint; empty before the first. */
    public Optional<SignedNote> checkpoint() {
        return storage.published().map(Published::checkpoint);
    }

    /** What stands at a path of C2SP's tlog-tiles; empty if nothing does. */
    public Optional<byte[]> at(TilePath path) {
        long size =
                storage.published().map(published -> published.state().size()).orElse(0L);
        if (!path.entries()) {
            return storage.served(path, size);
        }
        return path.width() > path.tile().width(size) ? Optional.empty() : Optional.of(bundle(path));
    }

    private byte[] bundle(TilePath path) {
        long from = path.tile().index() * Tile.WIDTH;
        long to = from + path.width();
        StoredTree.Entries own = storage.entries(from, to);
        long position = from - own.before();
        Iterator<LoggedEvent> events =
                rows.after(position, Long.MAX_VALUE, path.width()).iterator();
        List<byte[]> entries = new ArrayList<>();
        for (long leaf = from; leaf < to; leaf++) {
            @Nullable StateEntry state = own.own().get(leaf);
            entries.add(state == null ? events.next().entry() : state.entry());
        }
        return EntryBundle.of(entries);
    }

    /**
     * The file that proves all events with a tag, up to the last checkpoint.
     *
     * @param since the size of an earlier tree, that the file is to show to be a part of this one
     * @throws IllegalStateException if nothing was published yet
     */
    public ProofFile prove(String tag, OptionalLong since) {
        TransparencyLog.SubjectProof subject = log.get().prove(tag);
        return ProofFile.of(HistoryProof.of(
                subject,
                rows.tagged(tag, subject.published().state().position(), store),
                storage::statesBefore,
                new TiledNodes(storage),
                since));
    }
}
