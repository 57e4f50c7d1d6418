package org.carepact.document.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    @TempDir
    Path directory;

    private final Inspection inspection = new Inspection();

    @Test
    void everyKindOnTheListIsTakenUnderItsOwnName() throws IOException {
        accepted("合同.pdf", PDF, FileType.PDF);
        accepted("照片.PNG", picture("png"), FileType.PNG);
        accepted("photo.jpeg", picture("jpg"), FileType.JPEG);
        accepted("a.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>"), FileType.DOCX);
        accepted("a.xlsx", zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<d/>"), FileType.XLSX);
        accepted("a.pptx", zip("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<d/>"), FileType.PPTX);
        accepted("a.odt", zip("mimetype", FileType.ODT.mediaType(), "content.xml", "<d/>"), FileType.ODT);
        accepted("a.ods", zip("mimetype", FileType.ODS.mediaType(), "content.xml", "<d/>"), FileType.ODS);
        accepted("a.ofd", zip("OFD.xml", "<ofd/>", "Doc_0/Document.xml", "<d/>"), FileType.OFD);
        accepted("a.zip", zip("说明.txt", "你好", "dir/b.csv", "1,2"), FileType.ZIP);
        accepted("a.txt", "你好，世界\n".getBytes(StandardCharsets.UTF_8), FileType.TXT);
        accepted("subject.txt", ascii("Subject: hello\nFrom: me\n\ntext\n"), FileType.TXT);
        accepted("a.csv", "姓名,村\n张䶮,李村\n".getBytes(Charset.forName("GB18030")), FileType.CSV);
        accepted("a.json", ascii("{\"a\": [1, 2]}"), FileType.JSON);
        accepted("a.xml", ascii("<?xml version=\"1.0\"?><a><b/></a>"), FileType.XML);
    }

    @Test
    void contentThatContradictsTheExtensionIsRefused() throws IOException {
        refused("a.png", PDF, "mismatch");
        refused("a.pdf", picture("png"), "mismatch");
        refused("a.docx", zip("a.txt", "x"), "mismatch");
        refused("a.pdf", ascii("just words"), "mismatch");
        refused("a.txt", new byte[] {'a', 0, 1, 2, 'b'}, "mismatch");
        refused("a.txt", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"), "mismatch");
        refused("a.json", ascii("{\"a\": "), "mismatch");
        refused("a.xml", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "mismatch");
        refused("a.xml", ascii("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"), "mismatch");
    }

    @Test
    void kindsThatAreNotOnTheListAreRefused() throws IOException {
        refused("a.html", ascii("<html></html>"), "type");
        refused("a.svg", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "type");
        refused("noextension", ascii("text"), "type");
        refused("a.exe", ascii("MZ"), "type");
        refused("a.txt", ascii("#!/bin/sh\nrm -rf /\n"), "program");
    }

    @Test
    void nothingAndTheTestVirusAreRefused() throws IOException {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

        refused("a.txt", new byte[0], "empty");
        refused("a.txt", ascii(eicar), "virus");
        refused("a.zip", zip("readme.txt", eicar), "virus");
    }

    @Test
    void archivesThatClimbNestSwellOrCarryProgramsAreRefused() throws IOException {
        refused("a.zip", zip("../../etc/cron.d/x.txt", "x"), "archive-path");
        refused("a.zip", zip("C:\\x.txt", "x"), "archive-path");
        refused("a.zip", zip("inner.zip", "x"), "archive-nested");
        refused("a.zip", zip("harmless.txt", new String(zip("a.txt", "x"), StandardCharsets.ISO_8859_1)), "archive-nested");
        refused("a.zip", zip("setup.exe", "x"), "program");
        refused("a.docx", zip("[Content_Types].xml", "<T/>", "word/document.xml", "<d/>", "word/vbaProject.bin", "x"),
                "macros");
        refused("a.zip", bomb(), "archive-size");
        refused("a.zip", many(), "archive-entries");
        byte[] cut = zip("a.txt", "some words");
        refused("a.zip", java.util.Arrays.copyOf(cut, cut.length - 30), "damaged");
    }

    @Test
    void aPictureThatClaimsToBeEnormousIsRefusedWithoutBeingUnpacked() throws IOException {
        byte[] picture = picture("png");
        picture[16] = 0x00;
        picture[17] = 0x01;
        picture[20] = 0x00;
        picture[21] = 0x01;

        Verdict verdict = judge("a.png", picture);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.code())
                .isIn("pixels", "damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.txt", "/etc/a.txt", "C:\\temp\\a.txt", "..\\a.txt"})
    void aNameWithAPathIsRefused(String name) throws IOException {
        refused(name, ascii("text"), "name-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Efdp.txt", "a\u0000.txt", "a\r\nSet-Cookie: x.txt", "a\u200B.txt", "a\uD800.txt"})
    void aNameThatHidesSomethingIsRefused(String name) throws IOException {
        refused(name, ascii("text"), "name-hidden");
    }

    @Test
    void namesAreCleanedButRareCharactersStay() throws Refusal {
        assertThat(FileName.of("  张䶮  与𬱖的<合同>?. txt ").text()).isEqualTo("张䶮 与𬱖的_合同__. txt");
        assertThat(FileName.of("名".repeat(300) + ".pdf").text())
                .endsWith("名.pdf")
                .matches(name -> name.getBytes(StandardCharsets.UTF_8).length <= FileName.LONGEST);
    }

    private void accepted(String name, byte[] content, FileType type) throws IOException {
        assertThat(judge(name, content)).as(name).isEqualTo(new Verdict.Accepted(name, type));
    }

    private void refused(String name, byte[] content, String code) throws IOException {
        assertThat(judge(name, content)).as(name).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(
                        refused.code())
                .isEqualTo(code));
    }

    private Verdict judge(String name, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("upload"), content);
        return inspection.judge(name, file);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] many() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_100; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".txt"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
