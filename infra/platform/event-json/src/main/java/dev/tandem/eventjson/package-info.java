/** Reads events from their JSON, whatever version of Tandem stored them. Every reader in both services goes this way. */
@NullMarked
package dev.tandem.eventjson;

import org.jspecify.annotations.NullMarked;
