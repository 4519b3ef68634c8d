/** Fellegi–Sunter: m, u and λ by EM on pattern counts, and frequency weighting. */
@NullMarked
package org.cairn.link.model;

import org.jspecify.annotations.NullMarked;
