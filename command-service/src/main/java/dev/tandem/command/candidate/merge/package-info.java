/** Two ids of candidates turn out to mean one person. */
@NullMarked
package dev.tandem.command.candidate.merge;

import org.jspecify.annotations.NullMarked;
