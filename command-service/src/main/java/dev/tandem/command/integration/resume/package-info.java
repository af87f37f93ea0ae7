/** Deliveries go on, or are made once more. */
@NullMarked
package dev.tandem.command.integration.resume;

import org.jspecify.annotations.NullMarked;
