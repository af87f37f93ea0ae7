/** The panel owes the candidate a debrief after the last interview of each loop. */
@NullMarked
package dev.tandem.command.partnership.debriefmissed;

import org.jspecify.annotations.NullMarked;
