package org.cairn.app.report;

/** What draws a chart in a browser, for pages other than the report. */
public final class Drawing {

    private Drawing() {}

    /** Vega's interpreter as a plain script that leaves {@code vegaInterpreter} on the page. */
    public static String interpreter() {
        return Assets.interpreter();
    }
}
