/** The one engine that folds the facts of the topic into the rows of the read models, each fact once. */
@NullMarked
package dev.tandem.query.projection;

import org.jspecify.annotations.NullMarked;
