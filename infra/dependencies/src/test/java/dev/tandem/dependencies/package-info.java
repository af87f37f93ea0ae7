/** Holds what the build has resolved against what is known to be weak, without a network. */
@NullMarked
package dev.tandem.dependencies;

import org.jspecify.annotations.NullMarked;
