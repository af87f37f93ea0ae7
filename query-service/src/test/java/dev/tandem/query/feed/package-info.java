@NullMarked
package dev.tandem.query.feed;

import org.jspecify.annotations.NullMarked;
