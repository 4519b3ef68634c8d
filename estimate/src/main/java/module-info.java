/** How many were never recorded. Touches no file, no clock and no hidden chance: every seed is an argument. */
module org.cairn.estimate {
    requires static transitive org.jspecify;
    requires hipparchus.core;
    requires hipparchus.optim;

    exports org.cairn.estimate;
    exports org.cairn.estimate.bound;
    exports org.cairn.estimate.check;
    exports org.cairn.estimate.combine;
    exports org.cairn.estimate.graph;
    exports org.cairn.estimate.latent;
    exports org.cairn.estimate.loglinear;
    exports org.cairn.estimate.shrinkage;
    exports org.cairn.estimate.survival;
    exports org.cairn.estimate.verdict;
}
