/** When candidates and people were named last: what they are called is kept nowhere here. */
@NullMarked
package dev.tandem.query.naming;

import org.jspecify.annotations.NullMarked;
