/** Random walks through the domain: whatever people order in whatever order, the laws hold. */
@NullMarked
package dev.tandem.walk;

import org.jspecify.annotations.NullMarked;
