/** What is published, and whether it still holds. */
@NullMarked
package org.cairn.app.web.publish;

import org.jspecify.annotations.NullMarked;
