/**
 * What interviewers' feedback means: until when it may be given, who sees that of others, what is still to be assessed. The published
 * reading of the events about interviews. Pure: no clock of its own.
 */
@NullMarked
package dev.tandem.assessment;

import org.jspecify.annotations.NullMarked;
