package org.carepact.document.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a text is text throughout, and JSON or XML where its name says so. */
final class TextInspection {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);
    private static final JsonFactory JSON = new JsonFactory();

    private TextInspection() {}

    static boolean holds(Path file, FileType announced) throws IOException {
        return switch (announced) {
            case JSON -> isJson(file);
            case XML -> isXml(file);
            case TXT, CSV -> isText(file);
            default -> false;
        };
    }

    private static boolean isText(Path file) throws IOException {
        for (Charset charset : CHARSETS) {
            if (charset.equals(StandardCharsets.UTF_16) && !hasUtf16Mark(file)) {
                continue;
            }
            if (isText(file, charset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasUtf16Mark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
        }
    }

    private static boolean isText(Path file, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[8_192];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            int read = reader.read(buffer);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    char c = buffer[i];
                    if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                        return false;
                    }
                }
                read = reader.read(buffer);
            }
            return true;
        } catch (IOException undecodable) {
            return false;
        }
    }

    private static boolean isJson(Path file) {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            if (parser.nextToken() == null) {
                return false;
            }
            while (parser.nextToken() != null) {
                // Reading to the end is the test; nothing is kept.
            }
            return true;
        } catch (IOException malformed) {
            return false;
        }
    }

    /** Well-formed and without a document type, so that it names no entity and no outside file. */
    private static boolean isXml(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    return false;
                }
                if (event == XMLStreamReader.START_ELEMENT && isActive(reader)) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException malformed) {
            return false;
        }
    }

    private static boolean isActive(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return "http://www.w3.org/1999/xhtml".equals(namespace) || "http://www.w3.org/2000/svg".equals(namespace);
    }
}
