package org.cairn.app.team;

/** Something about an account that cannot be so. Nothing was changed. */
public final class AccountFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String name;

    /** What cannot be so. */
    public enum Kind {
        /** The name is empty, too long, or holds what does not show. */
        NAME_UNFIT(
                "“%s” cannot be the name of an account. Nothing was changed. A name has 1 to 60 letters, digits, signs"
                        + " or spaces, on one line."),
        /** There is an account of that name. */
        NAME_TAKEN(
                "There is an account “%s” already. Nothing was changed. Choose another name, or change that account."),
        /** There is no account of that name. */
        NO_SUCH("There is no account “%s”. Nothing was changed. See them with: cairn account list"),
        /** Without them no one could say who may come in. */
        ONLY_STEWARD("“%s” is the only steward. Nothing was changed. Make someone else a steward first."),
        /** The password is too easily guessed, or too long to be one. */
        PASSWORD_UNFIT(
                "That cannot be the password of “%s”. Nothing was changed. A password has 12 to 200 characters and is"
                        + " not the name; several words make a good one.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    AccountFault(Kind kind, String name) {
        super(kind.sentence.formatted(name), null, false, false);
        this.kind = kind;
        this.name = name;
    }

    /** What cannot be so. */
    public Kind kind() {
        return kind;
    }

    /** The name of the account. */
    public String name() {
        return name;
    }
}
