/** How well recruiters and hiring managers keep their word to each other, and what comes of it. */
@NullMarked
package dev.tandem.query.pipeline.partnership;

import org.jspecify.annotations.NullMarked;
