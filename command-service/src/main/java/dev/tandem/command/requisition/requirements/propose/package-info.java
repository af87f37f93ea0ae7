/** The first version of what is looked for is written down. */
@NullMarked
package dev.tandem.command.requisition.requirements.propose;

import org.jspecify.annotations.NullMarked;
