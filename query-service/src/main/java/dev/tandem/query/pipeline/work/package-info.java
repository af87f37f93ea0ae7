/** What waits, for whom and until when: the items that the recruiter's queue and the manager's inbox show. */
@NullMarked
package dev.tandem.query.pipeline.work;

import org.jspecify.annotations.NullMarked;
