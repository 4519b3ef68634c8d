package org.cairn.app.web;

import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.team.Role;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Phrase;
import org.cairn.casebook.Casebook;

/** One request of someone who was let in. */
public final class Visit {

    private final Context context;
    private final Session session;
    private final Workbench workbench;
    private boolean wasAtWork;

    Visit(Context context, Session session, Workbench workbench) {
        this.context = context;
        this.session = session;
        this.workbench = workbench;
        this.wasAtWork = workbench.desk().filter(Desk::isBusy).isPresent();
    }

    /** The language to answer in. */
    public Language say() {
        return session.language();
    }

    /** The open project; turned away to the start page where there is none. */
    public Desk desk() {
        return workbench.desk().orElseThrow(() -> new NoProject());
    }

    /** No project is open; the visitor is shown where to open one. */
    static final class NoProject extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoProject() {
            super("no project is open", null, false, false);
        }
    }

    /** What is known of the open project. Where work goes on by then, the page says so, and is made anew after it. */
    public Known known() {
        wasAtWork |= desk().isBusy();
        return desk().known();
    }

    /** The casebook, written under this visitor's name. */
    public Casebook casebook() {
        return desk().casebook().as(session.who());
    }

    public Session session() {
        return session;
    }

    public Workbench workbench() {
        return workbench;
    }

    public Context context() {
        return context;
    }

    /** Whether one may do here what takes a role. */
    public boolean may(Role needed) {
        return session.role().includes(needed);
    }

    /** A part of the address: {@code ID} of {@code /person/ID}. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A question in the address, {@code ?name=…}; empty text where it is not asked. */
    public String query(String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    /** Which page of a long list is asked for, from 1. */
    public int page() {
        String page = query("page");
        return page.matches("[0-9]{1,7}") ? Integer.parseInt(page) : 1;
    }

    /** Every answer to a question in the address. */
    public List<String> queries(String name) {
        return context.queryParams(name);
    }

    /** A field of the form that was sent; empty text where it is missing. */
    public String form(String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    /** Every value of a field of the form. */
    public List<String> forms(String name) {
        return context.formParams(name);
    }

    /** Whether htmx asks for a part of a page. */
    public boolean isPartial() {
        return "true".equals(context.header("HX-Request"));
    }

    /** Says something on the next page. */
    public void tell(String kind, Phrase words) {
        session.tell(new Page.Notice(kind, words));
    }

    /** Answers with a page of a screen. */
    public void show(String screen, Phrase title, String template, Object view) {
        render(template, Map.of("page", page(screen, title), "view", view));
    }

    /** Answers htmx with a part of a page. */
    public void part(String template, Object view) {
        render(template, Map.of("say", say(), "token", session.token(), "view", view));
    }

    /** Answers with a template. */
    public void render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        workbench.templates().render(template, parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
    }

    Page page(String screen, Phrase title) {
        Optional<Desk> desk = workbench.desk();
        Optional<Page.OpenProject> project = desk.map(open -> new Page.OpenProject(
                open.known().project().map(read -> read.title()).orElse(""),
                open.folder().toString()));
        return new Page(
                say(),
                screen,
                title,
                project,
                session.who(),
                session.role(),
                session.token(),
                desk.flatMap(Desk::job),
                wasAtWork,
                session.told(),
                here(context),
                workbench.isTeam(),
                workbench.assets());
    }

    /** The address that was asked for. */
    static String here(Context context) {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /**
     * Begins work under this visitor's name, and says so where other work goes on.
     *
     * @return whether it was begun
     */
    public boolean begin(Job.Kind kind, Desk.Task task) {
        Optional<Job> begun = desk().start(kind, session.who(), task);
        begun.ifPresent(Job::waitAMoment);
        if (begun.isEmpty()) {
            tell("attention", say().say("job.busy"));
        }
        return begun.isPresent();
    }

    /** Sends the browser on, after a change. */
    public void goTo(String address) {
        if (isPartial()) {
            context.header("HX-Redirect", address).status(204);
        } else {
            context.status(303).header("Location", address);
        }
    }

    /** An address of ours, whatever a form says. */
    public static String local(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.contains("\\") ? address : "/";
    }

    /** Text as part of an address. */
    public static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
