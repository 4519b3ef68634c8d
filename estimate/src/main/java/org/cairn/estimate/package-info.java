@NullMarked
package org.cairn.estimate;

import org.jspecify.annotations.NullMarked;
