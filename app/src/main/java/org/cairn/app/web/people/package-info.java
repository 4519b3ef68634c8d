/** Finding people, and what is known of one. */
@NullMarked
package org.cairn.app.web.people;

import org.jspecify.annotations.NullMarked;
