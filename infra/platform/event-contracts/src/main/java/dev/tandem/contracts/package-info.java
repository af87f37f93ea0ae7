/**
 * What consumers of the events may rely on, read off their records: a JSON Schema (2020-12) of each type and revision, an AsyncAPI 3
 * document, a catalogue for people; and whether a change would break who reads.
 */
@NullMarked
package dev.tandem.contracts;

import org.jspecify.annotations.NullMarked;
