package org.cairn.casebook.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.project.ListSettings;

/** Rows of a CSV or TSV file. */
final class CsvRows implements Rows {
    /** The longest cell read, characters; beyond it, a quotation mark was left open. */
    private static final int LONGEST_CELL = 1 << 25;

    private final DecodedText text;
    private final char delimiter;
    private final CloseableIterator<CsvRecord> records;
    private long row;
    private List<String> header = List.of();

    CsvRows(InputStream bytes, ListSettings list) throws IOException, Unreadable {
        this.text = new DecodedText(bytes, list.encoding());
        BufferedReader sampled = new BufferedReader(text, 1 << 16);
        this.delimiter = list.delimiter().isPresent()
                ? list.delimiter().get()
                : DelimiterGuess.of(DelimiterGuess.sample(sampled), list.columns());
        this.records = records(sampled, delimiter);
        readHeader();
    }

    /** Text after a closing quotation mark is kept: {@code "Ann" Hill} is one cell. */
    @SuppressWarnings("removal") // FastCSV names no other way yet, and refusing the rest of the file would lose it
    private static CloseableIterator<CsvRecord> records(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)
                .iterator();
    }

    private void readHeader() throws IOException, Unreadable {
        for (Optional<List<String>> next = next(); next.isPresent(); next = next()) {
            if (next.get().stream().anyMatch(cell -> !cell.isBlank())) {
                header = next.get();
                return;
            }
        }
    }

    @Override
    public Optional<List<String>> next() throws IOException, Unreadable {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            row++;
            return Optional.of(List.copyOf(records.next().getFields()));
        } catch (CsvParseException e) {
            throw new Unreadable(
                    "a cell on row %s or after it runs on for more than %s characters."
                            .formatted(row + 1, Wording.number(LONGEST_CELL)),
                    "The rows before it were taken in, nothing after. A quotation mark was probably left open there; "
                            + "correct the file and run cairn add again.");
        } catch (UncheckedIOException e) {
            throw Optional.ofNullable(e.getCause()).orElseGet(() -> new IOException(e));
        }
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
    public Charset encoding() {
        return text.charset();
    }

    @Override
    public boolean guessedEncoding() {
        return text.isGuess();
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
