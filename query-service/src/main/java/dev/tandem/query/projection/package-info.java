/**
 * The engine that builds and serves read models from the topic. Its rooms stand in an order, and none knows those after it:
 * {@code api}, {@code topic}, {@code rows}, {@code generation}, {@code fold}, {@code serve}, {@code run}, {@code report}.
 * Read models need {@code api} only.
 */
@NullMarked
package dev.tandem.query.projection;

import org.jspecify.annotations.NullMarked;
