package org.cairn.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.Trouble;
import org.cairn.app.team.Role;
import org.cairn.app.web.words.Language;

/** Puts the server together: the doorkeeper before everything, the screens, and what is said when something goes wrong. */
final class Server {

    /** Largest file that can be sent; a larger one is put into the project's folder by hand. */
    static final long LARGEST_MEGABYTES = 2048;

    private static final long LARGEST_FORM_BYTES = 4_000_000;
    private static final int IN_MEMORY_KILOBYTES = 64;

    private final Workbench workbench;
    private final Doorkeeper doorkeeper;
    private final Optional<ByName> team;

    private Server(Workbench workbench, Doorkeeper doorkeeper, Optional<ByName> team) {
        this.workbench = workbench;
        this.doorkeeper = doorkeeper;
        this.team = team;
    }

    /** @param team how a team comes in; empty where whoever has the key is alone */
    static Javalin of(Workbench workbench, Doorkeeper doorkeeper, Optional<ByName> team) {
        return Javalin.create(new Server(workbench, doorkeeper, team)::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = LARGEST_FORM_BYTES;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        // Whatever was answered is saved, and idle browsers keep connections open: there is nothing to wait for.
        config.jetty.modifyServer(server -> server.setStopTimeout(0));
        receiving(config);
        config.routes.before(doorkeeper::check);
        config.routes.get("/assets/{name}", this::asset);
        Doors doors = new Doors(config.routes, workbench);
        Screens.all().forEach(screen -> screen.open(doors));
        team.ifPresent(names -> openToTeam(config, doors, names));
        config.routes.exception(Refusal.class, this::refuse);
        config.routes.exception(
                Visit.NoProject.class, (none, context) -> context.status(303).header("Location", "/"));
        config.routes.exception(Exception.class, this::fail);
        config.routes.error(404, this::notFound);
    }

    private void receiving(JavalinConfig config) {
        try {
            config.jetty.multipartConfig.cacheDirectory(workbench.incoming().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config.jetty.multipartConfig.maxFileSize(LARGEST_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_MEGABYTES + 1, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_KILOBYTES, SizeUnit.KB);
    }

    private void openToTeam(JavalinConfig config, Doors doors, ByName names) {
        config.routes.get(ByName.ADDRESS, context -> names.show(context, 200, Optional.empty()));
        config.routes.post(ByName.ADDRESS, context -> names.enter(context, doorkeeper));
        doors.post("/leave", Role.READER, visit -> {
            doorkeeper.letOut(visit.context());
            visit.goTo(ByName.ADDRESS);
        });
        names.screens().forEach(screen -> screen.open(doors));
        names.certificate()
                .ifPresent(certificate -> config.jetty.addConnector((server, http) ->
                        Tls.connector(server, http, certificate, config.jetty.host, config.jetty.port)));
    }

    private void asset(Context context) {
        Optional<Assets.Asset> asset = workbench.assets().of(context.pathParam("name"));
        if (asset.isEmpty()) {
            throw new Refusal(404, "refused.not-found");
        }
        boolean isVersioned = asset.get().version().equals(context.queryParam("v"));
        context.header("Cache-Control", isVersioned ? "private, max-age=31536000, immutable" : "private, max-age=3600");
        context.contentType(asset.get().type()).result(asset.get().bytes());
    }

    private void notFound(Context context) {
        if (Doorkeeper.session(context).isPresent() && context.result() == null) {
            refuse(new Refusal(404, "refused.not-found"), context);
        }
    }

    /** Nothing of the program is shown to someone who is not in: the page stands alone, without style or script. */
    private void refuse(Refusal refusal, Context context) {
        Language say = Doorkeeper.language(context);
        context.status(refusal.status());
        Optional<Session> session = Doorkeeper.session(context);
        if (session.isEmpty() && refusal.status() == 401 && team.isPresent()) {
            team.get().show(context, 401, Optional.empty());
            return;
        }
        if (session.isEmpty()) {
            workbench.render(context, "door.jte", Map.of("say", say, "why", refusal.why()));
            return;
        }
        Visit visit = new Visit(context, session.get(), workbench);
        trouble(visit, new TroublePage(say.text(refusal.why()), "", List.of()));
    }

    private void fail(Exception fault, Context context) {
        Language say = Doorkeeper.language(context);
        Optional<Session> session = Doorkeeper.session(context);
        if (session.isEmpty()) {
            context.status(500);
            workbench.render(context, "door.jte", Map.of("say", say, "why", "refused.fault"));
            return;
        }
        Visit visit = new Visit(context, session.get(), workbench);
        Optional<String> yours = Trouble.yours(fault);
        context.status(yours.isPresent() ? 422 : 500);
        trouble(
                visit,
                yours.map(words -> new TroublePage(say.text("trouble.yours"), words, List.of()))
                        .orElseGet(() -> new TroublePage(say.text("trouble.ours"), "", Trouble.trace(fault))));
    }

    private static void trouble(Visit visit, TroublePage trouble) {
        visit.show("", visit.say().say("trouble.title"), "trouble.jte", trouble);
    }
}
