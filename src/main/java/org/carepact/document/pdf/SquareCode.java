package org.carepact.document.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes, for print as a picture and for pages as SVG. */
public final class SquareCode {

    private static final int DOTS = 8;
    private static final int WHITE = 0xFFFFFF;

    private SquareCode() {}

    /** The code of a text as a {@code data:image/png} address. */
    public static String pngAddress(String text) {
        BitMatrix bits = bits(text);
        int side = bits.getWidth();
        BufferedImage picture = new BufferedImage(side * DOTS, side * DOTS, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side * DOTS; y++) {
            for (int x = 0; x < side * DOTS; x++) {
                picture.setRGB(x, y, bits.get(x / DOTS, y / DOTS) ? 0 : WHITE);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The code of a text as an SVG element, one unit per square, without size of its own. */
    public static String svg(String text, String label) {
        BitMatrix bits = bits(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        String escaped = label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\"><path d=\"%s\"/></svg>"
                .formatted(escaped, bits.getWidth(), bits.getHeight(), path);
    }

    private static BitMatrix bits(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.CHARACTER_SET, "UTF-8",
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a square code: " + text.length(), tooLong);
        }
    }
}
