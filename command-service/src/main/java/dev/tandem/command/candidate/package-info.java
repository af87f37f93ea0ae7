/** People who may be hired; names and contacts live with them and nowhere else. */
@NullMarked
package dev.tandem.command.candidate;

import org.jspecify.annotations.NullMarked;
