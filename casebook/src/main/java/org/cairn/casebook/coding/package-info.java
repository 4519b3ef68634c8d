/** Coding: how well two coders agree, and the tables by which a project turns texts into stages. */
@NullMarked
package org.cairn.casebook.coding;

import org.jspecify.annotations.NullMarked;
