/** Figures over HTTP, held against paper. */
@NullMarked
package dev.tandem.query.figures;

import org.jspecify.annotations.NullMarked;
