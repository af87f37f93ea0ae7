/**
 * A tree's nodes and entries as static files: C2SP's tlog-tiles, with tiles of height 8. Kept in whatever storage there is, which holds each
 * tile once, as wide as it has become: a partial tile of an earlier size is where the wider one begins.
 */
@NullMarked
package dev.tandem.transparency.tiles;

import org.jspecify.annotations.NullMarked;
