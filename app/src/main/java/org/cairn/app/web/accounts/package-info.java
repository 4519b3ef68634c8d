/** Who of a team may come in, and as what. */
@NullMarked
package org.cairn.app.web.accounts;

import org.jspecify.annotations.NullMarked;
