package org.cairn.app.web;

import java.util.List;
import org.cairn.app.web.estimate.EstimateScreen;
import org.cairn.app.web.help.HelpScreen;
import org.cairn.app.web.history.HistoryScreen;
import org.cairn.app.web.justice.JusticeScreen;
import org.cairn.app.web.link.LinkScreen;
import org.cairn.app.web.lists.CheckScreen;
import org.cairn.app.web.lists.ListsScreen;
import org.cairn.app.web.map.MapScreen;
import org.cairn.app.web.people.PeopleScreen;
import org.cairn.app.web.publish.ReportScreen;
import org.cairn.app.web.review.ReviewScreen;
import org.cairn.app.web.start.StartScreen;
import org.cairn.app.web.start.WorkScreen;
import org.cairn.app.web.table.TableScreen;

/** Every screen. */
final class Screens {

    private Screens() {}

    static List<Screen> all() {
        return List.of(
                new StartScreen(),
                new WorkScreen(),
                new ListsScreen(),
                new CheckScreen(),
                new LinkScreen(),
                new PeopleScreen(),
                new ReviewScreen(),
                new TableScreen(),
                new EstimateScreen(),
                new JusticeScreen(),
                new MapScreen(),
                new ReportScreen(),
                new HistoryScreen(),
                new HelpScreen());
    }
}
