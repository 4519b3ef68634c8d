@NullMarked
package org.cairn.link;

import org.jspecify.annotations.NullMarked;
