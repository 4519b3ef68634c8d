package org.cairn.app.team;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Someone who may come in.
 *
 * @param name as the log has it
 * @param role what they may do
 * @param password what their password is held against
 */
public record Account(String name, Role role, PasswordHash password) {

    private static final int LONGEST_NAME = 60;
    private static final String JOINERS = "[\u200C\u200D]";
    private static final Set<Byte> HIDDEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.PRIVATE_USE,
            Character.SURROGATE,
            Character.UNASSIGNED);

    /** The same account in another role. */
    Account as(Role other) {
        return new Account(name, other, password);
    }

    /** The same account with another password. */
    Account with(PasswordHash other) {
        return new Account(name, role, other);
    }

    /** Whether a name that was typed is this one's: capitals and the way letters are put together make no difference. */
    boolean isCalled(String typed) {
        return key(name).equals(key(typed));
    }

    /** What two ways to type one name have in common. */
    static String key(String name) {
        return Normalizer.normalize(spaced(name), Normalizer.Form.NFKC)
                .replaceAll(JOINERS, "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A name as it is kept.
     *
     * @throws AccountFault if the log could not show it on one line, as it is
     */
    static String fitName(String typed) {
        String name = Normalizer.normalize(spaced(typed), Normalizer.Form.NFC);
        boolean isShort = name.codePointCount(0, name.length()) <= LONGEST_NAME;
        if (name.isEmpty() || !isShort || !name.codePoints().allMatch(Account::isShown)) {
            throw new AccountFault(AccountFault.Kind.NAME_UNFIT, typed);
        }
        return name;
    }

    private static String spaced(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    private static boolean isShown(int codePoint) {
        boolean isJoiner = JOINERS.indexOf(codePoint) > 0;
        return isJoiner || !HIDDEN.contains((byte) Character.getType(codePoint));
    }
}
