/** Pairs that a person decides. */
@NullMarked
package org.cairn.app.web.review;

import org.jspecify.annotations.NullMarked;
