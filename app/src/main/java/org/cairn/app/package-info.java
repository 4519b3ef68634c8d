@NullMarked
package org.cairn.app;

import org.jspecify.annotations.NullMarked;
