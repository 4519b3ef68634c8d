/** How many were never recorded, and how sure that is. */
@NullMarked
package org.cairn.app.web.estimate;

import org.jspecify.annotations.NullMarked;
