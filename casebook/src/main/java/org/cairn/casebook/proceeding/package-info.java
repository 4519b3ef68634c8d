/** Incidents, parties, and what authorities did afterwards, stage by stage; who may be named, and how far it went. */
@NullMarked
package org.cairn.casebook.proceeding;

import org.jspecify.annotations.NullMarked;
