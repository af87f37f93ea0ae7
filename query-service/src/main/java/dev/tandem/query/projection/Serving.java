package dev.tandem.query.projection;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The generation that this process's queries of a projection read.
 *
 * @param following held by whoever looks up the progress of a generation that another instance runs
 */
record Serving(Generation generation, Progress progress, RowStore rows, ReentrantLock following) {}
