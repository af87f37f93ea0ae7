/** What runs when Tandem runs on one machine, and how it is started, watched, found again and stopped. */
@NullMarked
package dev.tandem.launcher.stack;

import org.jspecify.annotations.NullMarked;
