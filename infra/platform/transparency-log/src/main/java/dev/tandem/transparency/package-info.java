/**
 * A transparency log over an event store: proof that no event was changed, dropped or slipped in. This package puts the parts together;
 * {@code merkle}, {@code tiles}, {@code note}, {@code completeness}, {@code proof} and {@code witness} can each be used alone.
 *
 * <p>How the log grows, in one process at a time, beside the store and never in the way of its appends:
 *
 * {@snippet :
 * var log = new TransparencyLog("tandem.example/log", tag -> tag.startsWith("requisition:"), storage);
 * // Again and again: the events that follow, as their rows are stored; after a crash as far as was intended.
 * Extension next = log.extend(rowsAfter(log.position(), log.intended()));
 * SignedNote checkpoint = next.checkpoint().signed(key);
 * for (WitnessClient witness : witnesses) {
 *     checkpoint = checkpoint.with(witness.cosign(checkpoint, earlier -> next.consistency(storage, earlier)));
 * }
 * log.store(next, checkpoint); // one transaction; publish the checkpoint after it
 * }
 *
 * <p>How one history is proven, and verified somewhere else:
 *
 * {@snippet :
 * var subject = log.prove("requisition:req-payments");
 * var proof = HistoryProof.of(
 *         subject, rowsOf(subject.tag(), subject.published().state().position()),
 *         storage::statesBefore, new TiledNodes(storage), OptionalLong.empty());
 * Files.write(file, ProofFile.of(proof).bytes());
 *
 * System.out.println(ProofFile.of(Files.readAllBytes(file)).verify(List.of(logKey), List.of(witnessKey)));
 * }
 *
 * <p>Tiles are served by {@link dev.tandem.transparency.tiles.TileStorage#served}; entry bundles are made of rows by {@link
 * dev.tandem.transparency.tiles.EntryBundle}, since the store has them already. {@link dev.tandem.transparency.LogWalk} holds a whole store
 * to its log.
 */
@NullMarked
package dev.tandem.transparency;

import org.jspecify.annotations.NullMarked;
