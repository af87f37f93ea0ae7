/** What the two partners tell each other in writing: pipeline reports, and changes around the search. */
@NullMarked
package dev.tandem.command.requisition.reporting;

import org.jspecify.annotations.NullMarked;
