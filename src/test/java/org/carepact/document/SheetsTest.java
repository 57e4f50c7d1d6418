package org.carepact.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carepact.kernel.money.Money;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    private final Sheets sheets = new Sheets(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsReadBackWithItsPositions(SheetFormat format) throws Exception {
        Sheet sheet = new Sheet("合同", List.of("姓名", "金额", "日期", "时间", "次数", "是"), List.of(
                Arrays.asList("张䶮与𬱖", new BigDecimal("-1234.50"), LocalDate.of(2026, 3, 5),
                        Instant.parse("2026-03-05T01:02:03Z"), 7, true),
                Arrays.asList("引号\"、逗号, 与\n换行", Money.cny("0.00"), null, null, -3L, null)));

        SheetTable table = sheets.read(new ByteArrayInputStream(written(sheet, format)), format);

        assertThat(table.columns()).containsExactly("姓名", "金额", "日期", "时间", "次数", "是");
        SheetRow first = table.rows().get(0);
        assertThat(first.text(0)).isEqualTo("张䶮与𬱖");
        assertThat(first.decimal(1)).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("-1234.5"));
        assertThat(first.date(2)).contains(LocalDate.of(2026, 3, 5));
        assertThat(first.text(3)).startsWith("2026-03-05").endsWith("09:02:03");
        assertThat(first.whole(4)).hasValue(7);
        assertThat(first.position(2)).isEqualTo("C2");
        SheetRow second = table.rows().get(1);
        assertThat(second.text(0)).isEqualTo("引号\"、逗号, 与\n换行");
        assertThat(second.text(2)).isEmpty();
        assertThat(second.whole(4)).hasValue(-3);
        assertThat(second.position(27)).isEqualTo("AB3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void aTextThatLooksLikeAFormulaIsNeutralisedInBothForms(String text) throws Exception {
        Sheet sheet = new Sheet("s", List.of("a"), List.of(List.of(text)));

        assertThat(new String(written(sheet, SheetFormat.CSV), StandardCharsets.UTF_8)).contains("'" + text);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written(sheet, SheetFormat.XLSX)))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(0)).startsWith("'");
        }
    }

    @Test
    void negativeNumbersStayNumbersAndDatesStayDates() throws IOException {
        Sheet sheet = new Sheet("s", List.of("a", "b"), List.of(List.of(new BigDecimal("-5"), LocalDate.of(2026, 1, 2))));

        assertThat(new String(written(sheet, SheetFormat.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n-5,2026-01-02\r\n");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written(sheet, SheetFormat.XLSX)))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("-5");
            assertThat(row.getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 2));
        }
    }

    @Test
    void csvComesInAsChineseOfficesSendIt() throws Exception {
        String text = "姓名;村\r\n王喆堃;\"李;村\"\r\n\r\n'=x;'\r\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16)) {
            SheetTable table = sheets.read(new ByteArrayInputStream(text.getBytes(charset)), SheetFormat.CSV);

            assertThat(table.column("村")).isEqualTo(1);
            assertThat(table.rows()).extracting(row -> row.text(0)).containsExactly("王喆堃", "=x");
            assertThat(table.rows()).extracting(SheetRow::number).containsExactly(2, 4);
        }
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (SheetFormat format : SheetFormat.values()) {
            assertThatThrownBy(() -> sheets.read(new ByteArrayInputStream(new byte[0]), format))
                    .isInstanceOf(SheetUnreadable.class);
        }
        assertThatThrownBy(() -> sheets.read(new ByteArrayInputStream("PK no zip".getBytes()), SheetFormat.XLSX))
                .isInstanceOf(SheetUnreadable.class)
                .hasMessage("sheet-damaged");
    }

    @Test
    void manyRowsGoOutAsTheyCome() throws Exception {
        Sheet sheet = new Sheet("s", List.of("a", "b"), () -> IntStream.range(0, 20_000)
                .<List<?>>mapToObj(i -> List.of(i, "text " + i))
                .iterator());

        SheetTable table = sheets.read(new ByteArrayInputStream(written(sheet, SheetFormat.XLSX)), SheetFormat.XLSX);

        assertThat(table.rows()).hasSize(20_000);
    }

    private byte[] written(Sheet sheet, SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        sheets.write(sheet, format, out);
        return out.toByteArray();
    }
}
