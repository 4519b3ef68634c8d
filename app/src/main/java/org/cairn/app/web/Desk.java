package org.cairn.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cairn.app.YoursToMend;
import org.cairn.app.report.Publishing;
import org.cairn.app.report.ReleaseDraft;
import org.cairn.app.report.Releasing;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.PairAnswer;
import org.cairn.casebook.intake.EditionDiff;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.Assembly;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.Register;
import org.cairn.casebook.work.Review;
import org.cairn.casebook.work.SheetsTakenIn;
import org.cairn.casebook.work.Work;
import org.cairn.link.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A project lying open: what is known of it, and the one work that goes on with it at a time.
 *
 * <p>{@link Work} is not for several threads. One thread of the desk's own has it; pages are made from what that thread
 * last put on the desk ({@link Known}), so that no page waits for work. Short changes to the log go through
 * {@link #casebook()}, which is for all.
 */
public final class Desk implements AutoCloseable {

    private final Path folder;
    private final Clock clock;
    private final Casebook casebook;
    private final String who;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cairn-work");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Known known;
    private volatile @Nullable Job job;
    private volatile long seenLength;
    private volatile String seenProject = "";
    private volatile Optional<Known.Dated<Publishing.Check>> checked = Optional.empty();
    private volatile Optional<Known.Dated<ReleaseDraft>> draft = Optional.empty();

    // Of the worker's thread alone.
    private @Nullable Work work;
    private String readEditions = "";
    private Optional<Naming> naming = Optional.empty();
    private Optional<Review> review = Optional.empty();
    private Optional<Known.Dated<Findings>> findings = Optional.empty();
    private String findingsInputs = "";

    private Desk(Path folder, Clock clock, Casebook casebook, String who, Known known) {
        this.folder = folder;
        this.clock = clock;
        this.casebook = casebook;
        this.who = who;
        this.known = known;
    }

    /** The roll, and what it was made from: a linkage, the lists, the project file. */
    private record Naming(long entry, String readFrom, Roll roll) {}

    /** What a job does. */
    @FunctionalInterface
    public interface Task {
        void run(Work work) throws IOException, ProjectFault;
    }

    /** Opens a project and begins to read it. */
    static Desk open(Path folder, Clock clock, String who) {
        Casebook casebook = Casebook.open(folder, clock, who);
        Desk desk = new Desk(folder, clock, casebook, who, nothingRead(folder, casebook));
        desk.refresh();
        return desk;
    }

    private static Known nothingRead(Path folder, Casebook casebook) {
        Optional<Project> project = Optional.empty();
        Optional<ProjectFault> fault = Optional.empty();
        try {
            project = Optional.of(Project.read(folder));
        } catch (ProjectFault cannotBeUnderstood) {
            fault = Optional.of(cannotBeUnderstood);
        }
        List<Known.ListNow> lists = project.map(read -> lists(read, casebook)).orElse(List.of());
        return new Known(
                project,
                fault,
                lists,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Known.ListNow> lists(Project project, Casebook casebook) {
        Map<String, Instant> received = new HashMap<>();
        for (Entry entry : casebook.ofKind(Event.SourceReceived.class)) {
            if (entry.event() instanceof Event.SourceReceived source) {
                received.put(source.list() + '\n' + source.sha256(), Instant.parse(entry.at()));
            }
        }
        List<Known.ListNow> lists = new ArrayList<>();
        for (ListSettings settings : project.lists()) {
            List<Casebook.Edition> editions = casebook.editions(settings.name());
            Optional<Instant> when = editions.stream()
                    .findFirst()
                    .map(edition -> received.get(settings.name() + '\n' + edition.sha256()));
            lists.add(new Known.ListNow(settings, editions, when));
        }
        return lists;
    }

    /** The project's folder. */
    public Path folder() {
        return folder;
    }

    /** What is known now. */
    public Known known() {
        return known;
    }

    /** The log and what it adds up to, for reading and for short changes. */
    public Casebook casebook() {
        return casebook;
    }

    /** The latest work, at work or ended. */
    public Optional<Job> job() {
        return Optional.ofNullable(job);
    }

    /** The answers that stand about any of these records. */
    public List<PairAnswer> answersAbout(Set<RecordId> records) {
        return casebook.answers().stream()
                .filter(answer -> records.contains(answer.decision().a())
                        || records.contains(answer.decision().b()))
                .toList();
    }

    /** What a file would change against the present edition of a list; reads both, and touches neither. */
    public EditionDiff compare(Known.ListNow list, Path file) throws IOException {
        return Work.difference(list.settings(), list.editions().get(0).path(), file);
    }

    /** Whether work is going on. */
    boolean isBusy() {
        Job latest = job;
        return latest != null && latest.isRunning();
    }

    /**
     * Looks again where the project file or the log is not what was last seen, whoever changed it. Where the file was rewritten
     * under a work that goes on, waits for it a moment: a page made meanwhile would be of neither.
     */
    public void keepUp() {
        Job latest = job;
        boolean rewritten = !projectHash().equals(seenProject);
        if (rewritten && latest != null && latest.isRunning()) {
            latest.waitAMoment();
        }
        if (!isBusy() && !projectHash().equals(seenProject)) {
            start(Job.Kind.READ, who, any -> {}).ifPresent(Job::waitAMoment);
        } else if (!isBusy() && casebook.length() != seenLength) {
            refresh();
        }
    }

    private String projectHash() {
        try {
            return Project.read(folder).sha256();
        } catch (ProjectFault fault) {
            return fault.getMessage() == null ? "" : fault.getMessage();
        }
    }

    /** Reads again what has changed. */
    void refresh() {
        start(Job.Kind.READ, who, any -> {});
    }

    /**
     * Begins work, unless other work is going on. Reading is not waited for by anyone: work begins when it is done.
     *
     * @param by under whose name it is written
     * @return the work, or empty if it was not begun
     */
    public synchronized Optional<Job> start(Job.Kind kind, String by, Task task) {
        Job latest = job;
        if (latest != null && latest.isRunning() && latest.kind() != Job.Kind.READ) {
            return Optional.empty();
        }
        Job next = new Job(kind);
        job = next;
        worker.execute(() -> run(next, by, task));
        return Optional.of(next);
    }

    private void run(Job running, String by, Task task) {
        try {
            prepare();
            Work open = work;
            if (open != null) {
                open.workAs(by);
                task.run(open);
                see(open);
            }
            catchUp();
            running.ended(Job.State.DONE, null);
        } catch (Job.Stopped stopped) {
            lookAfter(running, Job.State.STOPPED, null);
        } catch (IOException | ProjectFault | CasebookFault | YoursToMend problem) {
            lookAfter(running, Job.State.PROBLEM, problem);
        } catch (RuntimeException | Error fault) {
            lookAfter(running, Job.State.FAULT, fault);
        }
    }

    /** The project file may have been rewritten while the work went on; a page made at its end is of what is there by then. */
    private void catchUp() throws IOException {
        if (!projectHash().equals(seenProject)) {
            prepare();
            Work open = work;
            if (open != null) {
                see(open);
            }
        }
    }

    private void lookAfter(Job ended, Job.State how, @Nullable Throwable why) {
        seenLength = casebook.length();
        ended.ended(how, why);
    }

    /** Opens the project anew where its file or its lists were changed from elsewhere. */
    private void prepare() {
        String hash = projectHash();
        Work open = work;
        if (open != null && hash.equals(seenProject) && editions(known).equals(readEditions)) {
            return;
        }
        if (open != null) {
            open.close();
            work = null;
        }
        seenProject = hash;
        review = Optional.empty();
        known = nothingRead(folder, casebook);
        try {
            work = Work.open(folder, Optional.empty(), clock, this::toJob);
        } catch (ProjectFault shownOnEveryPage) {
            seenLength = casebook.length();
        }
    }

    private void toJob(String step, long done, long total) {
        Job latest = job;
        if (latest != null) {
            latest.at(step, done, total);
        }
    }

    private static String editions(Known known) {
        return known.lists().stream()
                .flatMap(list -> list.editions().stream())
                .map(Casebook.Edition::sha256)
                .collect(Collectors.joining("\n"));
    }

    /** Puts on the desk what there is now. */
    private void see(Work open) throws IOException {
        Known bare = nothingRead(folder, casebook);
        if (!editions(bare).equals(readEditions)) {
            known = bare;
        }
        known = look(open, bare);
        seenLength = casebook.length();
        readEditions = editions(known);
    }

    private Known look(Work open, Known bare) throws IOException {
        Optional<CaseFindings> cases = Publishing.cases(open);
        if (!bare.isComplete()) {
            return bare.with(cases);
        }
        Assembly records = open.records();
        boolean isLinked = open.isLinked();
        Optional<Work.LastLinkage> last = open.lastLinkage();
        Optional<Known.Dated<LinkageFinding>> linkage =
                last.map(made -> new Known.Dated<>(made.finding(), made.when(), isLinked));
        Optional<Roll> roll = last.map(made -> roll(open.project(), records, made.entry(), editions(bare)));
        String inputs = open.inputsOfFigures();
        Optional<Known.Dated<Findings>> estimates =
                findings.map(found -> found.current(isLinked && inputs.equals(findingsInputs)));
        return new Known(
                bare.project(),
                bare.fault(),
                bare.lists(),
                Optional.of(records),
                roll,
                linkage,
                review,
                estimates,
                cases);
    }

    private Roll roll(Project project, Assembly records, long linkage, String editions) {
        String readFrom = project.sha256() + editions;
        Optional<Naming> same = naming.filter(
                known -> known.entry() == linkage && known.readFrom().equals(readFrom));
        if (same.isEmpty()) {
            toJob("naming people", 0, 0);
            Register register = Register.of(records.table(), casebook.individuals());
            Roll roll = Roll.of(register, project.period(), project.estimate().by());
            same = Optional.of(new Naming(linkage, readFrom, roll));
            naming = same;
        }
        return same.get().roll();
    }

    /** Links all records; for a job. */
    public void link(Work open) throws IOException {
        review = Optional.of(Review.of(open));
    }

    /** Estimates everything; for a job. */
    public void estimate(Work open) throws IOException {
        Findings found = open.findings();
        findings = Optional.of(new Known.Dated<>(found, clock.instant(), true));
        findingsInputs = open.inputsOfFigures();
    }

    /** Writes the report of everything there is, estimating first where that is not done; for a job. */
    public void publish(Work open) throws IOException {
        found(open);
        Publishing.write(open, findings.map(Known.Dated::what), Publishing.cases(open));
        checked = Optional.empty();
    }

    /** Puts a release together without making it; for a job. */
    public void draftRelease(Work open) throws IOException {
        found(open);
        draft = Optional.of(new Known.Dated<>(
                Releasing.draft(open, findings.map(Known.Dated::what), Publishing.cases(open)), clock.instant(), true));
    }

    /** Makes a release; for a job. */
    public void makeRelease(Work open, String name) throws IOException {
        found(open);
        Releasing.make(open, name, findings.map(Known.Dated::what), Publishing.cases(open));
        draft = Optional.empty();
        checked = Optional.empty();
    }

    /** What the latest preview of a release showed; empty once one was made. */
    public Optional<Known.Dated<ReleaseDraft>> draft() {
        return draft;
    }

    private void found(Work open) throws IOException {
        if (!open.project().lists().isEmpty()
                && !(findings.isPresent()
                        && open.isLinked()
                        && open.inputsOfFigures().equals(findingsInputs))) {
            estimate(open);
        }
    }

    /** Checks the log, the files and every stated figure; for a job. */
    public void check(Work open) throws IOException {
        checked = Optional.of(new Known.Dated<>(Publishing.check(open), clock.instant(), true));
    }

    /** What the latest check of this start found. */
    public Optional<Known.Dated<Publishing.Check>> checked() {
        return checked;
    }

    /** Whether the project names sheets of claims or proceedings. */
    public boolean hasSheets() {
        return known.project().filter(project -> project.cases().hasSheets()).isPresent();
    }

    /** Takes in the sheets of claims and proceedings, all or none; for a job. */
    public void takeInSheets(Work open) throws IOException {
        SheetsTakenIn taken = open.cases().takeIn();
        if (!taken.isUsable()) {
            throw new CasebookFault(String.join("\n", taken.sentences()));
        }
        open.cases().conclude();
    }

    @Override
    public void close() {
        Job latest = job;
        if (latest != null) {
            latest.stop();
        }
        worker.shutdown();
        try {
            worker.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        casebook.close();
    }
}
