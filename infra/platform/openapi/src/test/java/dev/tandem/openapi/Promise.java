package dev.tandem.openapi;

/** Called as something that JavaScript has already. */
record Promise(String text) {}
