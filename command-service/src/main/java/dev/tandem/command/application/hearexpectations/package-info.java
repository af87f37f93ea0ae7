/** What a candidate expects is heard. */
@NullMarked
package dev.tandem.command.application.hearexpectations;

import org.jspecify.annotations.NullMarked;
