package org.carepact.document.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carepact.document.Sheet;
import org.carepact.document.SheetRow;
import org.carepact.document.SheetTable;
import org.carepact.document.SheetUnreadable;

/** Comma-separated values as RFC 4180 has them, and as Chinese offices really send them. */
public final class CsvSheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final char MARK = '\uFEFF';
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private CsvSheets() {}

    /** Writes UTF-8 with a byte order mark; the stream stays open. */
    public static void write(Sheet sheet, ZoneId zone, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(sheet.columns().stream().map(Cells::harmless).toList());
        for (List<?> row : sheet.rows()) {
            Cells.fits(sheet, row);
            List<String> cells = new ArrayList<>(row.size());
            for (Object value : row) {
                cells.add(text(Cells.plain(value, zone)));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
        text.flush();
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return value.toString();
    }

    /** Reads a whole file; its encoding and separator are found out. */
    public static SheetTable read(InputStream in, int mostRows) throws IOException, SheetUnreadable {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SheetUnreadable("sheet-too-large", null);
        }
        String text = decode(bytes);
        Cells.Gathering gathering = new Cells.Gathering(mostRows);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                List<String> cells = line.getFields().stream()
                        .map(String::strip)
                        .map(Cells::original)
                        .toList();
                gathering.add(new SheetRow((int) line.getStartingLineNumber(), cells));
            }
        } catch (CsvParseException damaged) {
            throw new SheetUnreadable("sheet-damaged", damaged);
        }
        return gathering.table();
    }

    private static String decode(byte[] bytes) throws SheetUnreadable {
        List<Charset> charsets = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset charset : charsets) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // the next encoding is tried
            }
        }
        throw new SheetUnreadable("sheet-damaged", null);
    }

    /** Whichever of the three stands most often in the first line. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
