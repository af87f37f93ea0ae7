/** The work behind the silence is made visible, whoever of the two does it. */
@NullMarked
package dev.tandem.command.requisition.sourcing.logactivity;

import org.jspecify.annotations.NullMarked;
