package org.carepact.document.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carepact.document.Sheet;
import org.carepact.document.SheetRow;
import org.carepact.document.SheetTable;
import org.carepact.document.SheetUnreadable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Office Open XML workbooks of one sheet. */
public final class ExcelSheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_HELD = 500;

    private ExcelSheets() {}

    /** Writes a workbook; a few hundred rows at a time are held in memory. */
    public static void write(Sheet sheet, ZoneId zone, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Carepact", "1.0");
        Worksheet page = book.newWorksheet(tab(sheet.name()));
        page.freezePane(0, 1);
        for (int column = 0; column < sheet.columns().size(); column++) {
            page.value(0, column, Cells.harmless(sheet.columns().get(column)));
            page.style(0, column).bold().wrapText(true).set();
            page.width(column, 18);
        }
        int number = 1;
        for (List<?> row : sheet.rows()) {
            Cells.fits(sheet, row);
            for (int column = 0; column < row.size(); column++) {
                put(page, number, column, Cells.plain(row.get(column), zone));
            }
            if (number % ROWS_HELD == 0) {
                page.flush();
            }
            number++;
        }
        book.finish();
    }

    private static void put(Worksheet page, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            page.value(row, column, day);
            page.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime moment) {
            page.value(row, column, moment);
            page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value instanceof BigDecimal number) {
            page.value(row, column, number);
            if (number.scale() == 2) {
                page.style(row, column).format("#,##0.00").set();
            }
        } else if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            page.value(row, column, truth);
        } else if (value instanceof String text) {
            page.value(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    private static String tab(String name) {
        String clean = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    /** Reads the first sheet. */
    public static SheetTable read(InputStream in, int mostRows) throws IOException, SheetUnreadable {
        Cells.Gathering gathering = new Cells.Gathering(mostRows);
        try (ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                gathering.add(new SheetRow(row.getRowNum(), texts(row)));
            }
        } catch (RuntimeException | IOException damaged) {
            throw new SheetUnreadable("sheet-damaged", damaged);
        }
        return gathering.table();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            texts.add(cell == null ? "" : Cells.original(text(cell).strip()));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
                LocalDateTime moment = cell.asDate();
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : MOMENT.format(moment);
            }
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** Excel keeps a date as a number; only its format tells. */
    private static boolean isDate(Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.contains("h:");
    }
}
