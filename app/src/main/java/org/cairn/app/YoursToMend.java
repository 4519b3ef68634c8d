package org.cairn.app;

/** Something in the user's files that has to be put right first. The message is the whole of what they read. */
public final class YoursToMend extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public YoursToMend(String message) {
        super(message);
    }
}
