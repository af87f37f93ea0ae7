/**
 * Keeps the transparency log over the events: follows the store, has checkpoints signed and cosigned, publishes them, and makes the files that
 * prove the history of a requisition. How the log is made says {@code infra/platform/transparency-log}.
 */
@NullMarked
package dev.tandem.command.transparency;

import org.jspecify.annotations.NullMarked;
