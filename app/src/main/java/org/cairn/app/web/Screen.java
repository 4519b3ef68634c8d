package org.cairn.app.web;

/** One screen of the workbench: its addresses and what is answered there. */
public interface Screen {

    /** Gives its addresses to itself. */
    void open(Doors doors);
}
