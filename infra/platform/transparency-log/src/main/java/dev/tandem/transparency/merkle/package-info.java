/**
 * Merkle trees as in RFC 9162, section 2.1 (the same as in RFC 6962): hashes, how a tree grows, and proofs of inclusion and of consistency,
 * made from the nodes of a tree and verified without it. Knows neither where nodes are kept nor what leaves are about.
 */
@NullMarked
package dev.tandem.transparency.merkle;

import org.jspecify.annotations.NullMarked;
