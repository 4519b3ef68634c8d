/** What was claimed, and what followed. */
@NullMarked
package org.cairn.app.web.justice;

import org.jspecify.annotations.NullMarked;
