/** Lets queries read the generation that is live, once it has seen what they wait for. */
@NullMarked
package dev.tandem.query.projection.serve;

import org.jspecify.annotations.NullMarked;
