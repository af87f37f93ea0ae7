/** Those who work on hires: what they are called, in which roles they were seen, what they own and owe, and who has left. */
@NullMarked
package dev.tandem.query.pipeline.people;

import org.jspecify.annotations.NullMarked;
