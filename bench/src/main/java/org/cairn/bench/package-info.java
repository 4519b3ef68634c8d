@NullMarked
package org.cairn.bench;

import org.jspecify.annotations.NullMarked;
