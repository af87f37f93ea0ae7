package dev.tandem.query.projection.serve;

import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.rows.RowStore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The generation that this process's queries of a projection read.
 *
 * @param following held by whoever looks up the progress of a generation that another instance runs
 */
public record Serving(Generation generation, Progress progress, RowStore rows, ReentrantLock following) {}
