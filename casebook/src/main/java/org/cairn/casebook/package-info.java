@NullMarked
package org.cairn.casebook;

import org.jspecify.annotations.NullMarked;
