/** How many were never recorded. Touches no file, no clock and no hidden chance: every seed is an argument. */
module org.cairn.estimate {
    requires static transitive org.jspecify;

    exports org.cairn.estimate;
}
