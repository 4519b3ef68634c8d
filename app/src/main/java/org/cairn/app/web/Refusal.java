package org.cairn.app.web;

/** A request that is turned away at the door, or cannot be answered as asked. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String why;

    /**
     * @param status HTTP status, 400 to 499
     * @param why key of the sentences that say why
     */
    public Refusal(int status, String why) {
        super(why, null, false, false);
        this.status = status;
        this.why = why;
    }

    int status() {
        return status;
    }

    String why() {
        return why;
    }
}
