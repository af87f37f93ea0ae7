/** A risk is answered with a reason to go on as before. */
@NullMarked
package dev.tandem.command.requisition.risks.dismiss;

import org.jspecify.annotations.NullMarked;
