/** What lay behind an escalation is understood, and what follows is agreed. */
@NullMarked
package dev.tandem.command.partnership.resolveescalation;

import org.jspecify.annotations.NullMarked;
