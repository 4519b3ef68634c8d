/** The workbench: a server that only this computer can reach, and what stands at its door. */
@NullMarked
package org.cairn.app.web;

import org.jspecify.annotations.NullMarked;
