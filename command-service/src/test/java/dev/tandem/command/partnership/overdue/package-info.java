/** Tests of what is put on record as overdue, a promise each. */
@NullMarked
package dev.tandem.command.partnership.overdue;

import org.jspecify.annotations.NullMarked;
