/** What the workbench says, in each of its languages: one file of sentences per language, and how they are filled in. */
@NullMarked
package org.cairn.app.web.words;

import org.jspecify.annotations.NullMarked;
