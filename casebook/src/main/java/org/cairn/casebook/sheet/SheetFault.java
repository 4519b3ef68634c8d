package org.cairn.casebook.sheet;

import java.util.Objects;
import org.cairn.casebook.intake.Where;

/**
 * Something in a sheet that its owner must mend before it can be taken in.
 *
 * @param where the place in the file
 * @param what what is amiss, as a sentence that follows the place
 * @param mend what can be done
 */
public record SheetFault(Where where, String what, String mend) {
    public SheetFault {
        Objects.requireNonNull(where, "where");
    }

    /** The whole message: two lines, the second one indented by two spaces. */
    public String message() {
        return "%s: %s\n  Nothing was taken in. %s".formatted(where, what, mend);
    }
}
