/** What read models would have shown at another moment: events up to there, folded by the same folds into rows that the same SQL reads. */
@NullMarked
package dev.tandem.query.replay;

import org.jspecify.annotations.NullMarked;
