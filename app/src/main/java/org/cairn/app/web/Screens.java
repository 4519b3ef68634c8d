package org.cairn.app.web;

import java.util.List;
import org.cairn.app.web.lists.CheckScreen;
import org.cairn.app.web.lists.ListsScreen;
import org.cairn.app.web.start.StartScreen;
import org.cairn.app.web.start.WorkScreen;

/** Every screen. */
final class Screens {

    private Screens() {}

    static List<Screen> all() {
        return List.of(new StartScreen(), new WorkScreen(), new ListsScreen(), new CheckScreen());
    }
}
