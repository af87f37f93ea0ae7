/** One candidate on one requisition: from the submittal to the end, of which there is one. */
@NullMarked
package dev.tandem.command.application;

import org.jspecify.annotations.NullMarked;
