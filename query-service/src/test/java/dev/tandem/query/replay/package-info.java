@NullMarked
package dev.tandem.query.replay;

import org.jspecify.annotations.NullMarked;
