/** What waits for a hiring manager or an interviewer, most urgent first. */
@NullMarked
package dev.tandem.query.managerinbox;

import org.jspecify.annotations.NullMarked;
