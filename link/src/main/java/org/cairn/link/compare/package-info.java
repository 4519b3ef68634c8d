/** What two records say in one field: levels of agreement, on distinct values. */
@NullMarked
package org.cairn.link.compare;

import org.jspecify.annotations.NullMarked;
