package org.carepact.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints XHTML as tagged PDF with embedded fonts. Nothing outside the text itself is ever read: pictures come as data
 * addresses, style sheets within the text. Fonts are read once and used again; as many documents are printed at a
 * time as there are font sets.
 */
@ApplicationScoped
public class PdfRenderer {

    /** Family of the body text, in CSS. */
    public static final String SERIF = "Carepact Serif";

    /** Family of headings, in CSS; what it lacks comes from {@link #SERIF}. */
    public static final String BOLD = "Carepact Serif Bold";

    private static final int AT_A_TIME = 2;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Semaphore seats = new Semaphore(AT_A_TIME);
    private final BlockingQueue<Fonts> idle = new LinkedBlockingQueue<>();

    /**
     * Prints a document.
     *
     * @param xhtml well-formed; {@code html} has {@code lang} and the head a {@code title}
     * @return the PDF
     * @throws IllegalArgumentException when it is not well-formed
     */
    public byte[] render(String xhtml) {
        seats.acquireUninterruptibly();
        Fonts fonts = idle.poll();
        try {
            if (fonts == null) {
                fonts = new Fonts();
            }
            return print(printable(xhtml), fonts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (fonts != null) {
                idle.add(fonts);
            }
            seats.release();
        }
    }

    private static byte[] print(String xhtml, Fonts fonts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(embedded(document, fonts.regular())), SERIF, 400, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(embedded(document, fonts.bold())), BOLD, 400, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useExternalResourceAccessControl(
                            (address, kind) -> address != null && address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, kind) -> address != null && address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("Carepact")
                    .withHtmlContent(xhtml, null)
                    .toStream(out);
            builder.run();
        }
        return out.toByteArray();
    }

    private static PDType0Font embedded(PDDocument document, TrueTypeFont font) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** What XML can't hold, though a name or text might, leaves no trace in print. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
