/** Who is who where Tandem is shown: the same people at the local issuer, in the demo and in the examples of the API documents. */
@NullMarked
package dev.tandem.client.cast;

import org.jspecify.annotations.NullMarked;
