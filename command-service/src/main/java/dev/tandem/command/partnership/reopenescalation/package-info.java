/** What was agreed when an escalation was resolved, and was not done in time, opens the escalation again. */
@NullMarked
package dev.tandem.command.partnership.reopenescalation;

import org.jspecify.annotations.NullMarked;
