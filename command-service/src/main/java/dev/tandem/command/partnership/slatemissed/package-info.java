/** The recruiter owes as many qualified candidates as were promised, by the promised date. */
@NullMarked
package dev.tandem.command.partnership.slatemissed;

import org.jspecify.annotations.NullMarked;
