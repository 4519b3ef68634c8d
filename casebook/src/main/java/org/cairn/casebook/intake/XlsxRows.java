package org.cairn.casebook.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.casebook.intake.Problem.Formulas;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.project.ListSettings;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one sheet of an XLSX workbook. A number is written plainly ({@code 1043}, not {@code 1043.0}); a number shown as a
 * date is written as {@code 2031-03-02}; of a formula, the value last calculated is read and the formula counted.
 */
final class XlsxRows implements Rows {
    private static final String BROKEN = "Open it in a spreadsheet program, save it as .xlsx again, and run cairn add.";

    private record Found(long row, long count) {}

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Map<Integer, Found> formulas = new TreeMap<>();
    private List<String> header = List.of();
    private long row;

    XlsxRows(Path file, ListSettings list) throws IOException, Unreadable {
        ZipCheck.refuseBombs(file);
        this.workbook = open(file);
        try {
            this.stream = sheet(list).openStream();
            this.rows = stream.iterator();
        } catch (ExcelReaderException e) {
            throw new Unreadable("the sheet cannot be read.", "Nothing was taken in. " + BROKEN);
        }
        for (Optional<List<String>> next = next(); next.isPresent() && header.isEmpty(); ) {
            header = next.get();
            next = header.isEmpty() ? next() : next;
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException, Unreadable {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IllegalStateException | NullPointerException e) {
            throw new Unreadable("this is not a workbook that can be read.", "Nothing was taken in. " + BROKEN);
        }
    }

    private Sheet sheet(ListSettings list) throws Unreadable {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (sheets.isEmpty()) {
            throw new Unreadable("the workbook has no sheet.", "Nothing was taken in. " + BROKEN);
        }
        if (list.sheet().isEmpty()) {
            return sheets.get(0);
        }
        String wanted = Cells.folded(Cells.clean(list.sheet().get()));
        Optional<Sheet> found = sheets.stream()
                .filter(sheet -> Cells.folded(Cells.clean(sheet.getName())).equals(wanted))
                .findFirst();
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        String nearest = Likeness.nearest(list.sheet().get(), names).orElse(names.get(0));
        return found.orElseThrow(() -> new Unreadable(
                "there is no such sheet. Its sheets are: %s.".formatted(String.join(", ", names)),
                "Nothing was taken in. In cairn.yaml under lists › %s, write  sheet: %s"
                        .formatted(list.name(), nearest)));
    }

    @Override
    public Optional<List<String>> next() throws Unreadable {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row next = rows.next();
            row = next.getRowNum();
            return Optional.of(cells(next));
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new Unreadable(
                    "the sheet is broken after row %s.".formatted(row),
                    "The rows before it were taken in, nothing after. " + BROKEN);
        }
    }

    private List<String> cells(Row from) {
        List<String> cells = new ArrayList<>(from.getCellCount());
        int filled = 0;
        for (int i = 0; i < from.getCellCount(); i++) {
            String text = text(from.getCell(i), i);
            cells.add(text);
            filled = text.isBlank() ? filled : i + 1;
        }
        return cells.subList(0, filled);
    }

    private String text(@Nullable Cell cell, int column) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        boolean isFormula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        if (isFormula && !header.isEmpty()) {
            Found before = formulas.getOrDefault(column, new Found(row, 0));
            formulas.put(column, new Found(before.row(), before.count() + 1));
        }
        Object value = cell.getValue();
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (value instanceof String string) {
            return string;
        }
        if (value instanceof BigDecimal number) {
            return number(number, cell);
        }
        return number(raw).map(number -> number(number, cell)).orElse(raw);
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return raw.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(raw));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String number(BigDecimal number, Cell cell) {
        boolean inRange = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
        if (inRange && isDateFormat(cell)) {
            int serial = number.intValue();
            LocalDate zero =
                    workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, serial < 60 ? 31 : 30);
            return zero.plusDays(serial).toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether a cell is shown as a day: a built-in date format, or one of its own with a year or a day in it. */
    private static boolean isDateFormat(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && ((id >= 14 && id <= 17)
                        || id == 22
                        || (id >= 27 && id <= 31)
                        || id == 36
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").matches("(?i).*[yd].*");
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean mayBeShort() {
        return false;
    }

    @Override
    public void report(Where file, Problems problems) {
        formulas.forEach((column, found) -> {
            Where where = file.row(found.row());
            problems.add(
                    new Formulas(column < header.size() ? where.column(header.get(column)) : where, found.count()));
        });
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
