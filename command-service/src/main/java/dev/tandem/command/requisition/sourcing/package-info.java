/** How people are looked for: the job advertisement, the sourcing work, what the market says. */
@NullMarked
package dev.tandem.command.requisition.sourcing;

import org.jspecify.annotations.NullMarked;
