/** Help in the reader's words. */
@NullMarked
package org.cairn.app.web.help;

import org.jspecify.annotations.NullMarked;
