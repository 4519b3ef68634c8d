package org.cairn.app.web.start;

import java.util.Map;
import java.util.Optional;
import org.cairn.app.team.Role;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;

/** Work that goes on: how far it is, and how to stop it. */
public final class WorkScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/work", WorkScreen::show);
        doors.post("/work/stop", Role.EDITOR, WorkScreen::stop);
    }

    /** For htmx, the line alone, and the whole page anew once the work has ended. */
    private static void show(Visit visit) {
        Optional<Job> job = visit.desk().job();
        if (!visit.isPartial()) {
            visit.goTo("/lists");
        } else if (job.isEmpty() || !job.get().isRunning()) {
            visit.context().header("HX-Refresh", "true").status(204);
        } else {
            visit.render(
                    "parts/job.jte",
                    Map.of(
                            "say",
                            visit.say(),
                            "job",
                            job.get(),
                            "token",
                            visit.session().token()));
        }
    }

    private static void stop(Visit visit) {
        visit.desk().job().ifPresent(Job::stop);
        visit.goTo(Visit.local(visit.form("back")));
    }
}
