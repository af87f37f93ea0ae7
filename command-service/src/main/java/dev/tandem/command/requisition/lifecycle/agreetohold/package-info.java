/** The other partner, or a leader, agrees that the search rests. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.agreetohold;

import org.jspecify.annotations.NullMarked;
