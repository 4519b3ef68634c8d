package org.cairn.app.report;

/** What draws a chart in a browser, for pages other than the report. */
public final class Drawing {

    private Drawing() {}

    /** Vega's interpreter as a plain script that leaves {@code vegaInterpreter} on the page. */
    public static String interpreter() {
        return Assets.interpreter();
    }

    /** What a browser may do with {@code report.html}: run the scripts that are in it, and ask nothing of any network. */
    public static String reportPolicy() {
        return Assets.load().contentSecurityPolicy();
    }
}
