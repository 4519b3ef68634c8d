/** Where a project is opened or begun, and where work that goes on is looked at. */
@NullMarked
package org.cairn.app.web.start;

import org.jspecify.annotations.NullMarked;
