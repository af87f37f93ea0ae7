/** Golden payloads: what was ever stored is still read, and read as what it meant. */
@NullMarked
package dev.tandem.eventjson;

import org.jspecify.annotations.NullMarked;
