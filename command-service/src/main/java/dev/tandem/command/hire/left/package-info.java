/** Whoever was hired leaves. */
@NullMarked
package dev.tandem.command.hire.left;

import org.jspecify.annotations.NullMarked;
