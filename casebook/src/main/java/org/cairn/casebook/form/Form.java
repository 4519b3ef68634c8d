package org.cairn.casebook.form;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.casebook.claim.Attribution;
import org.cairn.casebook.intake.FileCells;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.casebook.sheet.Sheet;
import org.cairn.casebook.sheet.SheetFault;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.store.Sha256;

/**
 * A form, turned into rows of sheets: each of its rows becomes a source, an incident where it is one of its own, and a claim for
 * each mapped column in which it says something. From there on they are rows like those people type: the same ids when the form
 * is exported again, so that a corrected answer stands in front of the earlier one and that one stays in the history.
 *
 * <p>A cell is kept as it is written, in the claim's words, whatever is read out of it. Columns that no claim names are not
 * taken in.
 */
public final class Form {

    private static final int HASH_DIGITS = 16;
    private static final String PERPETRATOR = "perpetrator";

    private final FormSettings settings;
    private final List<String> measures;
    private final FileCells table;
    private final List<String> header;
    private final List<String> plain;
    private final FormKind kind;
    private final Map<FormColumn, String> columns = new EnumMap<>(FormColumn.class);
    private final Where file;
    private final Map<String, FileCells.Row> seen = new HashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    private Form(FormSettings settings, List<String> measures, FileCells table) {
        this.settings = settings;
        this.measures = measures;
        this.table = table;
        this.header = table.header().stream().map(String::strip).toList();
        this.plain = header.stream().map(FormKind::plain).toList();
        this.kind = settings.from().or(() -> FormKind.of(header)).orElse(FormKind.OTHER);
        this.file = Where.file(String.valueOf(settings.file().getFileName()), settings.sheet());
        for (FormColumn purpose : FormColumn.values()) {
            Optional.ofNullable(settings.columns().get(purpose))
                    .or(() -> kind.column(purpose, header))
                    .ifPresent(column -> columns.put(purpose, column));
        }
    }

    /**
     * Reads a form.
     *
     * @param measures every word for a measure that the project knows
     * @return its rows as rows of sheets; where it has faults, nothing of it is to be taken in
     * @throws IOException if the disk fails
     */
    public static Sheet read(FormSettings settings, List<String> measures) throws IOException {
        return new Form(settings, measures, FileCells.read(settings.file(), settings.sheet())).sheet();
    }

    private Sheet sheet() {
        table.problem()
                .ifPresent(problem -> fault(problem.where(), problem.what(), "Correct the file, or export it again."));
        if (faults.isEmpty() && hasAllColumns()) {
            table.rows().forEach(this::row);
        }
        return new Sheet(faults.isEmpty() ? rows : List.of(), faults);
    }

    private boolean hasAllColumns() {
        for (String name : settings.named()) {
            if (index(name) < 0) {
                String meant = nearest(name)
                        .map("Did you mean “%s”?"::formatted)
                        .orElse("Its columns are: %s.".formatted(String.join(", ", header)));
                fault(file, "no column “%s”.".formatted(name), "Correct it in cairn.yaml under forms. " + meant);
            }
        }
        if (settings.claims().isEmpty() && kind != FormKind.AUTO_ARCHIVER) {
            fault(
                    file,
                    "cairn.yaml does not say which of its columns hold what.",
                    "Name them under forms › claims, as  killed: people_killed. cairn claim form %s proposes them."
                            .formatted(file.file()));
        }
        if (!column(FormColumn.ID).isPresent() && kind == FormKind.OTHER) {
            fault(
                    file,
                    "nothing tells one of its rows from another.",
                    "Name the column of its identifiers under forms › columns, as  id: case_no.");
        }
        if (settings.publisher().isEmpty() && column(FormColumn.ADDRESS).isEmpty()) {
            fault(
                    file,
                    "cairn.yaml does not say who says what it holds.",
                    "Name them under forms, as  publisher: Example Field Team");
        }
        return faults.isEmpty();
    }

    /** The column most like a name that there is not, whatever group it stands in. */
    private Optional<String> nearest(String name) {
        return Likeness.nearest(FormKind.plain(name), plain).map(found -> header.get(plain.indexOf(found)));
    }

    private void row(FileCells.Row row) {
        Where where = new Where(file.file(), file.sheet(), row.number(), Optional.empty());
        Optional<String> id = id(row);
        Optional<String> publisher = settings.publisher().or(() -> host(text(row, FormColumn.ADDRESS)));
        if (id.isEmpty()) {
            fault(where, "the %s has no identifier.".formatted(kind.row()), "Write one in the column of identifiers.");
        } else if (publisher.isEmpty()) {
            fault(
                    where,
                    "no publisher can be told, since “%s” is no address."
                            .formatted(column(FormColumn.ADDRESS).orElse("")),
                    "Correct the address, or name one for all rows under forms › publisher.");
        } else if (isNew(row, where, id.get())) {
            source(row, where, id.get(), publisher.get());
            restsOn(row, where, id.get());
            Optional<String> about = incident(row, where, id.get());
            settings.claims().forEach((what, columns) -> claim(row, where, id.get(), about, what, columns));
        }
    }

    /** Rows that share an identifier and differ would run into each other; one that is there twice as it is, is one. */
    private boolean isNew(FileCells.Row row, Where where, String id) {
        FileCells.Row before = seen.putIfAbsent(id, row);
        if (before != null && !before.cells().equals(row.cells())) {
            boolean isNamed = column(FormColumn.ID).isPresent();
            fault(
                    where,
                    "it has the same %s as row %s, and the two differ."
                            .formatted(isNamed ? "identifier" : "title and day", before.number()),
                    isNamed
                            ? "Give one of them another, or take out the one that does not hold."
                            : "Name a column that tells them apart under forms › columns, as  id: case_no.");
        }
        return before == null;
    }

    private void source(FileCells.Row row, Where where, String id, String publisher) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("publisher", publisher);
        cells.put("title", text(row, FormColumn.TITLE));
        cells.put("kind", settings.sourceKind().orElse(kind.row()));
        cells.put("published", day(text(row, FormColumn.SENT)));
        cells.put("language", settings.language());
        cells.put("access", settings.access());
        cells.put("address", text(row, FormColumn.ADDRESS));
        cells.put("received on", day(text(row, FormColumn.RECEIVED)));
        cells.put("note", kept(row));
        rows.add(new SheetRow(SheetKind.SOURCES, cells, where));
    }

    /** What is known of the archived bytes of a page: as it stands in the form, since it proves what was seen. */
    private String kept(FileCells.Row row) {
        if (kind != FormKind.AUTO_ARCHIVER) {
            return "";
        }
        return Stream.of("archive status", "archive location", "hash", "perceptual hashes", "wacz")
                .flatMap(name -> header.stream()
                        .filter(column -> FormKind.plain(column).equals(name))
                        .filter(column -> !cell(row, column).isEmpty())
                        .map(column -> "%s: %s".formatted(name, cell(row, column))))
                .collect(Collectors.joining("; "));
    }

    /** The addresses an ATLOS incident rests on, each a source of its own. */
    private void restsOn(FileCells.Row row, Where where, String id) {
        if (kind != FormKind.ATLOS) {
            return;
        }
        for (String column : header) {
            String address = FormKind.plain(column).matches("source_[0-9]+") ? cell(row, column) : "";
            host(address).ifPresent(host -> {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("id", "%s-%s".formatted(id, FormKind.plain(column)));
                cells.put("publisher", host);
                cells.put("kind", "post or page");
                cells.put("address", address);
                cells.put("note", "what %s rests on".formatted(id));
                rows.add(new SheetRow(SheetKind.SOURCES, cells, where));
            });
        }
    }

    /** The incident a row tells of: the one it names, or one of its own; none where the rows are pages. */
    private Optional<String> incident(FileCells.Row row, Where where, String id) {
        if (settings.columns().containsKey(FormColumn.INCIDENT)) {
            return Optional.of(text(row, FormColumn.INCIDENT)).filter(about -> !about.isEmpty());
        }
        if (kind == FormKind.AUTO_ARCHIVER) {
            return Optional.empty();
        }
        String title = text(row, FormColumn.TITLE);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("name", title.isEmpty() ? id : title);
        cells.put("source", id);
        rows.add(new SheetRow(SheetKind.INCIDENTS, cells, where));
        return Optional.of(id);
    }

    private void claim(
            FileCells.Row row, Where where, String id, Optional<String> about, String what, List<String> columns) {
        List<String> said = columns.stream()
                .map(column -> cell(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        if (said.isEmpty()) {
            return;
        }
        String written = String.join(what.equals("place") ? " > " : ", ", said);
        Map<String, String> cells = new LinkedHashMap<>();
        about.ifPresent(incident -> cells.put("about", incident));
        cells.putAll(said(what, written));
        String words = text(row, FormColumn.WORDS);
        cells.put("words", words.isEmpty() ? written : words);
        cells.put("source", id);
        cells.put("locator", String.join(", ", columns));
        cells.put("language", settings.language());
        cells.put("grade", text(row, FormColumn.GRADE));
        cells.put("coder", text(row, FormColumn.CODER));
        cells.put("codebook", text(row, FormColumn.CODEBOOK));
        rows.add(new SheetRow(
                SheetKind.CLAIMS,
                cells,
                new Where(where.file(), where.sheet(), where.row(), Optional.of(columns.get(0)))));
    }

    /** The cells that hold what is claimed. */
    private Map<String, String> said(String what, String written) {
        Map<String, String> cells = new LinkedHashMap<>();
        Optional<String> measure = measures.stream()
                .filter(word -> what.equals(word) || what.startsWith(word + " of "))
                .findFirst();
        if (measure.isPresent()) {
            cells.put("measure", measure.get());
            cells.put(
                    "of",
                    what.equals(measure.get())
                            ? ""
                            : what.substring(measure.get().length() + 4));
            cells.put("value", written);
        } else if (what.equals(PERPETRATOR)) {
            return perpetrator(written);
        } else {
            cells.put("field", what);
            cells.put("value", what.equals("date") ? day(written) : written);
            cells.put("precision", what.equals("place") ? settings.precision() : "");
            cells.put(
                    "calendar",
                    what.equals("date")
                            ? settings.calendar().map(ListCalendar::word).orElse("")
                            : "");
        }
        return cells;
    }

    /** A word for a party becomes an attribution where the project says whom it means, and stays a word where not. */
    private Map<String, String> perpetrator(String written) {
        String party = settings.parties().get(written);
        if (party == null) {
            return Map.of("field", PERPETRATOR, "value", written);
        }
        return party.equals(Party.NOT_ATTRIBUTED.id())
                ? Map.of("field", "attribution", "value", Attribution.Kind.NOT_ATTRIBUTED.word())
                : Map.of("field", "attribution", "value", Attribution.Kind.REPORTED.word(), "party", party);
    }

    /** The id of a row's source and incident. Titles and addresses may hold names, so only their hash stands in an id. */
    private Optional<String> id(FileCells.Row row) {
        String prefix = settings.name().orElse(kind.word()) + "-";
        if (column(FormColumn.ID).isPresent()) {
            return Optional.of(text(row, FormColumn.ID))
                    .filter(id -> !id.isEmpty())
                    .map(id -> prefix + id);
        }
        String all = Stream.of(FormColumn.ADDRESS, FormColumn.TITLE, FormColumn.SENT)
                .map(purpose -> text(row, purpose))
                .collect(Collectors.joining("\n"));
        return Optional.of(all)
                .filter(text -> !text.isBlank())
                .map(text -> prefix
                        + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS));
    }

    private Optional<String> column(FormColumn purpose) {
        return Optional.ofNullable(columns.get(purpose));
    }

    private String text(FileCells.Row row, FormColumn purpose) {
        return column(purpose).map(column -> cell(row, column)).orElse("");
    }

    /** What a row says in a column; empty where it gives no answer. */
    private String cell(FileCells.Row row, String column) {
        String text = row.cell(index(column)).strip();
        return settings.notAnswered().contains(text) ? "" : text;
    }

    /** The place of a column, by its whole name or by the name without the groups it stands in; -1 where there is none. */
    private int index(String column) {
        int whole = header.indexOf(column.strip());
        return whole >= 0 ? whole : plain.indexOf(FormKind.plain(column));
    }

    /** A date without the time of day that follows it, and a range of days as EDTF has it. */
    private static String day(String written) {
        String day = written.replaceFirst("^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.+Z -]+$", "$1");
        return day.replaceFirst("^([0-9]{4}-[0-9]{2}-[0-9]{2})\\s*[~:]\\s*([0-9]{4}-[0-9]{2}-[0-9]{2})$", "$1/$2");
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address.strip()).getHost())
                    .map(host -> host.replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void fault(Where where, String what, String mend) {
        faults.add(new SheetFault(where, what, mend));
    }
}
