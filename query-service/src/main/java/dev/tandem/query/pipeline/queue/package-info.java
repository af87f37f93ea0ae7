/** What waits: the recruiter's queue, and the inbox of a hiring manager or an interviewer. */
@NullMarked
package dev.tandem.query.pipeline.queue;

import org.jspecify.annotations.NullMarked;
