/** Lists that are followed. */
@org.jspecify.annotations.NullMarked
package dev.tandem.query.live;
