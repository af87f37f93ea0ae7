@NullMarked
package dev.tandem.batching;

import org.jspecify.annotations.NullMarked;
