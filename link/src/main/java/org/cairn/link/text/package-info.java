/** Folding scripts, transliteration keys and name parts, by code point; no script is ever dropped. */
@NullMarked
package org.cairn.link.text;

import org.jspecify.annotations.NullMarked;
