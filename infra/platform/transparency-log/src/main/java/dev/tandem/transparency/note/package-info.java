/**
 * Signed texts: C2SP's signed-note with Ed25519, checkpoints of a log as such notes (tlog-checkpoint), and the cosignatures of witnesses
 * under them ({@code cosignature/v1} of tlog-cosignature). Keys are read and written as their texts.
 */
@NullMarked
package dev.tandem.transparency.note;

import org.jspecify.annotations.NullMarked;
