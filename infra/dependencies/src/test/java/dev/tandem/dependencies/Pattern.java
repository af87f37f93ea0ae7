package dev.tandem.dependencies;

/** {@code group:artifact}, of which the end may be {@code *}. */
record Pattern(String text) {

    boolean matches(String name) {
        return text.endsWith("*") ? name.startsWith(text.substring(0, text.length() - 1)) : name.equals(text);
    }
}
