package org.cairn.casebook;

/** The casebook cannot be read or written. The message says what, where, and what can be done. */
public final class CasebookFault extends RuntimeException {

    public CasebookFault(String message, Throwable cause) {
        super(message, cause);
    }

    public CasebookFault(String message) {
        super(message);
    }
}
