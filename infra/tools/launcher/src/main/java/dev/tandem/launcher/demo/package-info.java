/** {@code ./tandem demo}: one good hire and one failing partnership, played through the public API. */
@NullMarked
package dev.tandem.launcher.demo;

import org.jspecify.annotations.NullMarked;
