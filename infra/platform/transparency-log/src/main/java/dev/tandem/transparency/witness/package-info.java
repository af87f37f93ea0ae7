/**
 * Witnesses: C2SP's tlog-witness. A witness remembers the last checkpoint of each log that it knows, and cosigns the next only if that grew
 * from it; so nobody can be shown one history and somebody else another. It sees no events. What it does is pure, but for one small memory.
 */
@NullMarked
package dev.tandem.transparency.witness;

import org.jspecify.annotations.NullMarked;
