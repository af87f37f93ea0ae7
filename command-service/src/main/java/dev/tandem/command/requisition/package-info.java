/** A search for people, owned by a recruiter and a hiring manager together: what is looked for, and what they owe each other. */
@NullMarked
package dev.tandem.command.requisition;

import org.jspecify.annotations.NullMarked;
