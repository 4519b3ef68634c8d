/** Which records are the same person. Touches no file, no clock and no hidden chance: every seed is an argument. */
module org.cairn.link {
    requires static transitive org.jspecify;
    requires com.ibm.icu;

    exports org.cairn.link;
    exports org.cairn.link.reference;
    exports org.cairn.link.value;
}
