/** How far requisitions and applications have come: what waits for whom, boards, and how both sides keep their promises. */
@NullMarked
package dev.tandem.query.pipeline;

import org.jspecify.annotations.NullMarked;
