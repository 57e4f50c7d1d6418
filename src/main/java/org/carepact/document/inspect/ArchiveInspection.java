package org.carepact.document.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into everything that is a ZIP underneath: office documents, OFD and plain archives. Nothing is written
 * anywhere; every entry is unpacked into nothing, against limits that count what really comes out and not what the
 * archive's directory claims.
 */
final class ArchiveInspection {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    private static final long RATIO_FROM = 20L * 1024 * 1024;
    private static final Set<String> NESTED =
            Set.of("zip", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz", "zst", "jar", "war", "iso", "cab");
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "dll", "com", "scr", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta", "msi", "lnk", "apk",
            "sh", "pif", "reg", "cpl");

    private ArchiveInspection() {}

    /** The kind of archive. */
    static FileType judge(Path file, long packed) throws Refusal {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            walk(zip, packed);
            return kind(zip);
        } catch (ZipException notUtf8) {
            return judgeAsGbk(file, packed);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("damaged");
        }
    }

    /** Archives made on a Chinese Windows name their entries in GBK; they are looked at once more that way. */
    private static FileType judgeAsGbk(Path file, long packed) throws Refusal {
        try (ZipFile zip = new ZipFile(file.toFile(), Charset.forName("GB18030"))) {
            walk(zip, packed);
            return kind(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("damaged");
        }
    }

    private static void walk(ZipFile zip, long packed) throws IOException, Refusal {
        if (zip.size() == 0) {
            throw new Refusal("archive-empty");
        }
        if (zip.size() > MOST_ENTRIES) {
            throw new Refusal("archive-entries", MOST_ENTRIES);
        }
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (isUnsafe(entry.getName()) || !names.add(entry.getName())) {
                throw new Refusal("archive-path");
            }
            if (!entry.isDirectory()) {
                unpacked = look(zip, entry, unpacked, packed);
            }
        }
    }

    /** Looks at one entry and answers how much has come out so far. */
    private static long look(ZipFile zip, ZipEntry entry, long before, long packed) throws IOException, Refusal {
        String extension = FileName.extensionOf(entry.getName());
        refuseIf(NESTED.contains(extension), "archive-nested");
        refuseIf(PROGRAMS.contains(extension), "program");
        long unpacked = before;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(1024);
            refuseIf(Danger.isNestedArchive(head, extension), "archive-nested");
            refuseIf(Danger.isProgram(head), "program");
            refuseIf(Danger.isTestVirus(head), "virus");
            unpacked += head.length;
            byte[] buffer = new byte[32_768];
            int read = in.read(buffer);
            while (read >= 0) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED || unpacked > RATIO_FROM && unpacked / packed > HIGHEST_RATIO) {
                    throw new Refusal("archive-size", MOST_UNPACKED / 1024 / 1024);
                }
                read = in.read(buffer);
            }
        }
        return unpacked;
    }

    private static FileType kind(ZipFile zip) throws IOException, Refusal {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return office(zip);
        }
        ZipEntry declared = zip.getEntry("mimetype");
        if (declared != null) {
            try (InputStream in = zip.getInputStream(declared)) {
                return openDocument(zip, new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip());
            }
        }
        return zip.getEntry("OFD.xml") != null ? FileType.OFD : FileType.ZIP;
    }

    private static FileType office(ZipFile zip) throws Refusal {
        refuseIf(
                zip.stream()
                        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")),
                "macros");
        if (zip.getEntry("word/document.xml") != null) {
            return FileType.DOCX;
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return FileType.XLSX;
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return FileType.PPTX;
        }
        throw new Refusal("type");
    }

    private static FileType openDocument(ZipFile zip, String type) throws Refusal {
        refuseIf(
                zip.stream()
                        .map(ZipEntry::getName)
                        .anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/")),
                "macros");
        if (FileType.ODT.mediaType().equals(type)) {
            return FileType.ODT;
        }
        if (FileType.ODS.mediaType().equals(type)) {
            return FileType.ODS;
        }
        throw new Refusal("type");
    }

    private static void refuseIf(boolean so, String code) throws Refusal {
        if (so) {
            throw new Refusal(code);
        }
    }

    private static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || path.equals("..")
                || path.startsWith("../")
                || path.contains("/../")
                || path.endsWith("/..")
                || path.indexOf('\0') >= 0;
    }
}
