/** Lists that can be followed: what has changed since an answer, and a stream of changes. */
@NullMarked
package dev.tandem.query.live;

import org.jspecify.annotations.NullMarked;
