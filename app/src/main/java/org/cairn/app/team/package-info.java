/** Who may come in where several people work on one project, and as what. */
@NullMarked
package org.cairn.app.team;

import org.jspecify.annotations.NullMarked;
