/** Everything that was done, and the way to withdraw it. */
@NullMarked
package org.cairn.app.web.history;

import org.jspecify.annotations.NullMarked;
