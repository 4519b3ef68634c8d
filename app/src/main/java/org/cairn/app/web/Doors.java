package org.cairn.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cairn.app.team.Role;

/** Where addresses are given to screens, each with what one must be allowed to do there. */
public final class Doors {

    private final RoutesConfig routes;
    private final Workbench workbench;

    Doors(RoutesConfig routes, Workbench workbench) {
        this.routes = routes;
        this.workbench = workbench;
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Answering {
        void answer(Visit visit) throws Exception;
    }

    /** A page to be read. */
    public void get(String address, Answering answering) {
        get(address, Role.READER, answering);
    }

    /** A page, and what it takes to read it. */
    public void get(String address, Role needed, Answering answering) {
        routes.get(address, context -> answering.answer(visit(context, needed)));
    }

    /** A change, and what it takes to make it. */
    public void post(String address, Role needed, Answering answering) {
        routes.post(address, context -> answering.answer(visit(context, needed)));
    }

    private Visit visit(Context context, Role needed) {
        Session session = Doorkeeper.session(context).orElseThrow(() -> new Refusal(401, "refused.no-key"));
        if (!session.role().includes(needed)) {
            throw new Refusal(403, "refused.role");
        }
        return new Visit(context, session, workbench);
    }
}
