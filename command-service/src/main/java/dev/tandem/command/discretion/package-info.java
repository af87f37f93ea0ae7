/** Keeps searches from whoever is to know nothing of them: to them a command is answered as if the search had never been. */
@NullMarked
package dev.tandem.command.discretion;

import org.jspecify.annotations.NullMarked;
