/** What earlier versions stored reads on with the meaning it had. */
@NullMarked
package dev.tandem.query.golden;

import org.jspecify.annotations.NullMarked;
