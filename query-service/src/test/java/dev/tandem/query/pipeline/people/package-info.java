/** Those who work on hires, told and listed. */
@NullMarked
package dev.tandem.query.pipeline.people;

import org.jspecify.annotations.NullMarked;
