package dev.tandem.transparency;

import dev.tandem.transparency.completeness.SubjectMap;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Frontier;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.tiles.Tile;
import dev.tandem.transparency.tiles.TileStorage;
import dev.tandem.transparency.tiles.TiledNodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some more events make of the log: worked out, and neither signed nor stored yet.
 *
 * @param state the entry behind these events
 * @param checkpoint to be signed
 * @param tiles to be stored, each whole
 * @param change of the map; its states are to be stored
 * @param end of the tree, for what comes after it
 */
public record Extension(
        StateEntry state, Checkpoint checkpoint, Map<Tile, byte[]> tiles, SubjectMap.Change change, Frontier end) {

    /** The subjects that have more events now, to be stored. */
    public List<SubjectState> subjects() {
        return change.states();
    }

    /** Proof that its tree begins with an earlier one of the log, for a witness that has seen that. */
    public List<Hash> consistency(TileStorage stored, long earlier) {
        TileStorage both = tile -> Optional.ofNullable(tiles.get(tile)).or(() -> stored.read(tile));
        return ConsistencyProof.of(new TiledNodes(both), earlier, checkpoint.size());
    }
}
