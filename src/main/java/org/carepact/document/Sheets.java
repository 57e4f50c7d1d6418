package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import org.carepact.document.sheet.CsvSheets;
import org.carepact.document.sheet.ExcelSheets;
import org.carepact.kernel.time.LegalClock;

/**
 * Tables out and in, as Excel or CSV. A text that a spreadsheet would take for a formula goes out with an apostrophe
 * before it and comes in without; numbers stay numbers, negative ones too.
 */
@ApplicationScoped
public class Sheets {

    /** Most rows that are read; more are refused, not cut off. */
    public static final int MOST_ROWS = 100_000;

    private final ZoneId zone;

    @Inject
    Sheets(LegalClock clock) {
        this(clock.zone());
    }

    Sheets(ZoneId zone) {
        this.zone = zone;
    }

    /** Writes a table; the stream stays open. CSV is UTF-8 with the mark by which Excel knows it. */
    public void write(Sheet sheet, SheetFormat format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> ExcelSheets.write(sheet, zone, out);
            case CSV -> CsvSheets.write(sheet, zone, out);
        }
    }

    /**
     * Reads the first sheet of a workbook, or a CSV in UTF-8, UTF-16 or GBK with comma, semicolon or tab.
     *
     * @throws SheetUnreadable when it is damaged, empty or too large
     */
    public SheetTable read(InputStream in, SheetFormat format) throws IOException, SheetUnreadable {
        return switch (format) {
            case XLSX -> ExcelSheets.read(in, MOST_ROWS);
            case CSV -> CsvSheets.read(in, MOST_ROWS);
        };
    }
}
