package org.carepact.document.inspect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Judges a file before it is kept: by what is in it, not by what its name or sender says. Name and content must
 * agree, and both must be on the list of {@link FileType}.
 */
public final class Inspection {

    /** More pixels than a photograph of 60 megapixels: a picture made to fill somebody's memory. */
    private static final long MOST_PIXELS = 60_000_000;

    /** Written in characters, and yet programs or pages of their own. */
    private static final Set<String> OTHER_TEXT = Set.of(
            "text/html", "application/xhtml+xml", "image/svg+xml", "application/rtf", "application/postscript");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * Judges a file.
     *
     * @param sentName the name as it was sent
     * @param file where it lies
     */
    public Verdict judge(String sentName, Path file) throws IOException {
        try {
            FileName name = FileName.of(sentName);
            return new Verdict.Accepted(name.text(), type(name, file));
        } catch (Refusal refusal) {
            return refusal.verdict();
        }
    }

    private FileType type(FileName name, Path file) throws IOException, Refusal {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal("empty");
        }
        FileType announced = FileType.ofExtension(name.extension()).orElseThrow(() -> new Refusal("type"));
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        if (Danger.isTestVirus(head)) {
            throw new Refusal("virus");
        }
        if (Danger.isProgram(head)) {
            throw new Refusal("program");
        }
        boolean agrees = Danger.isZip(head)
                ? announced == ArchiveInspection.judge(file, size)
                : agrees(file, announced);
        if (!agrees) {
            throw new Refusal("mismatch", name.extension());
        }
        return announced;
    }

    private boolean agrees(Path file, FileType announced) throws IOException, Refusal {
        String detected = detect(file);
        return switch (detected) {
            case "application/pdf" -> announced == FileType.PDF;
            case "image/png" -> announced == FileType.PNG && isPicture(file);
            case "image/jpeg" -> announced == FileType.JPEG && isPicture(file);
            default -> announced.isText()
                    && !OTHER_TEXT.contains(detected)
                    && TextInspection.holds(file, announced);
        };
    }

    private String detect(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isPicture(Path file) throws Refusal {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal("damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refusal("pixels");
                }
                return true;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal("damaged");
        }
    }
}
