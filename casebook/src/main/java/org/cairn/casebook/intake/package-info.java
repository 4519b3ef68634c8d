/** Files into records: each row of a list becomes a {@link SourceRecord}, and whatever is amiss a {@link Problem}. */
@NullMarked
package org.cairn.casebook.intake;

import org.jspecify.annotations.NullMarked;
