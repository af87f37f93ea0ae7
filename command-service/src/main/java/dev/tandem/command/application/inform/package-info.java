/** Somebody tells a candidate how it stands. */
@NullMarked
package dev.tandem.command.application.inform;

import org.jspecify.annotations.NullMarked;
