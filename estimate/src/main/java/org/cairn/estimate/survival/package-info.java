/** How long until something happens, where for many it has not happened yet: Kaplan–Meier and Aalen–Johansen. */
@NullMarked
package org.cairn.estimate.survival;

import org.jspecify.annotations.NullMarked;
