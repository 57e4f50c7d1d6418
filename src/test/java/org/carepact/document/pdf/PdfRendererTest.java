package org.carepact.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    private static final String RARE = "镕喆堃昇翀燊䶮㑇𬭎𫖯𬱖";
    private static final PdfRenderer RENDERER = new PdfRenderer();

    @Test
    void rareCharactersOfNamesArePrintedInTextAndHeadingAndFoundAgain() throws IOException {
        byte[] pdf = RENDERER.render(page("<h1>" + RARE + "</h1><p>张" + RARE + "，the quick brown fox ¥1,234.50</p>"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.codePoints().filter(c -> RARE.indexOf(c) >= 0).count()).isEqualTo(22);
            assertThat(text).contains("张" + RARE + "，the quick brown fox ¥1,234.50");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
        assertThat(pdf.length).as("only the characters used are embedded").isLessThan(100_000);
    }

    @Test
    void pagesHaveTheGeometryOfTheStandardAndAreNumbered() throws IOException {
        String text = IntStream.range(0, 60)
                .mapToObj(i -> "<p>第" + i + "段：县民政局依照政府采购法向社会力量购买农村留守儿童关爱服务，现将有关事项公告如下。</p>")
                .reduce("", String::concat);

        byte[] pdf = RENDERER.render(page("<div class='text'>" + text + "</div>"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth() / 72 * 25.4).isBetween(209.5, 210.5);
            assertThat(paper.getHeight() / 72 * 25.4).isBetween(296.5, 297.5);
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(document)).contains("— 1 —", "— 2 —");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("公告");
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 50.8f);
            assertThat(inkOutside(picture)).as("ink in the left, top and right margins").isFalse();
        }
    }

    @Test
    void aDocumentIsPrintedWithinTwoSecondsOnceTheFontsAreRead() {
        String page = page("<p>" + "关爱契约".repeat(500) + "</p>");
        RENDERER.render(page);

        long before = System.nanoTime();
        RENDERER.render(page);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void severalDocumentsArePrintedAtOnce() {
        List<Boolean> printed = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> RENDERER.render(page("<p>第" + i + "号" + RARE + "</p>")).length > 1000)
                .toList();

        assertThat(printed).hasSize(8).containsOnly(true);
    }

    @Test
    void nothingOutsideTheTextIsRead() throws IOException {
        File secret = File.createTempFile("secret", ".png");
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", secret);

        byte[] pdf = RENDERER.render(page("<img alt='x' src='" + secret.toURI() + "'/><img alt='y' src='http://127.0.0.1:1/x.png'/>"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        } finally {
            secret.delete();
        }
    }

    @Test
    void whatXmlCannotHoldIsLeftOutAndWhatIsNotXmlIsRefused() throws IOException {
        try (PDDocument document = Loader.loadPDF(RENDERER.render(page("<p>a\u0001b\uFFFEc</p>")))) {
            assertThat(new PDFTextStripper().getText(document)).contains("abc");
        }
        assertThatThrownBy(() -> RENDERER.render("<html><body><p>open</body></html>")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aSquareCodeOfOursIsReadAgain() throws Exception {
        String address = "https://carepact.example/verify/9QK4-27XB";
        String png = SquareCode.pngAddress(address);
        byte[] bytes = java.util.Base64.getDecoder().decode(png.substring(png.indexOf(',') + 1));
        BufferedImage picture = ImageIO.read(new java.io.ByteArrayInputStream(bytes));
        int side = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);
        var bitmap = new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(
                new com.google.zxing.RGBLuminanceSource(side, side, pixels)));

        assertThat(new com.google.zxing.qrcode.QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
        assertThat(SquareCode.svg(address, "a \"b\" <c>")).contains("aria-label=\"a &quot;b&quot; &lt;c>\"");
    }

    private static boolean inkOutside(BufferedImage picture) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                boolean outside = x < 27 * 2 || y < 36 * 2 || x > (210 - 25) * 2;
                if (outside && (picture.getRGB(x, y) & 0xff) < 200) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String page(String body) {
        return "<html lang=\"zh-CN\"><head><title>公告</title><meta name=\"subject\" content=\"公告\"/>" + style()
                + "</head><body>" + body + "</body></html>";
    }

    private static String style() {
        try (InputStream in = PdfRendererTest.class.getResourceAsStream("/templates/pdf/style.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{|", "").replace("|}", "");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
