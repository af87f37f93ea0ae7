/** Folds batches of records and stores what came of them; parks what cannot be folded. */
@NullMarked
package dev.tandem.query.projection.fold;

import org.jspecify.annotations.NullMarked;
