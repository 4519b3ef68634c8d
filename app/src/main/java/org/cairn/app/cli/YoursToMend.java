package org.cairn.app.cli;

/** Something in the user's files that has to be put right first. The message is the whole of what they read. */
final class YoursToMend extends RuntimeException {
    private static final long serialVersionUID = 1L;

    YoursToMend(String message) {
        super(message);
    }
}
