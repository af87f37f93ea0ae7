/** What waits on a recruiter's requisitions, most urgent first: theirs to do, and whom they wait for. */
@NullMarked
package dev.tandem.query.recruiterqueue;

import org.jspecify.annotations.NullMarked;
