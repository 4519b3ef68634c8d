/** Understanding and setting the rule by which records are linked. */
@NullMarked
package org.cairn.app.web.link;

import org.jspecify.annotations.NullMarked;
