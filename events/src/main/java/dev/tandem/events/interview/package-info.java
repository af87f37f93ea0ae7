/** Events about interviews and the feedback that follows them. */
@NullMarked
package dev.tandem.events.interview;

import org.jspecify.annotations.NullMarked;
