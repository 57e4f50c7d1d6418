package org.carepact.opendata.ocds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Reads OCDS in any of its usual shapes: JSON lines (of releases, records or packages), a release package, a record
 * package, a single release; each also compressed with gzip. Holds one release at a time. A bad line costs that line; broken JSON in a document that
 * spreads over lines costs the rest of the document, and is reported as such.
 */
public final class OcdsReader {

    private final Limits limits;
    private final Consumer<Entry> sink;
    private long entries;

    private OcdsReader(Limits limits, Consumer<Entry> sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /**
     * Reads a whole stream and hands each release to the sink in the order of the file.
     *
     * @param lines true if it is known to be JSON lines; otherwise the beginning decides
     * @throws IOException if the stream can't be read (never because of what is in it)
     */
    public static void read(InputStream in, boolean lines, Limits limits, Consumer<Entry> sink) throws IOException {
        new OcdsReader(limits, sink).unpacked(in, lines);
    }

    private void unpacked(InputStream in, boolean knownLines) throws IOException {
        Lines lines = null;
        FaultReason broken;
        try {
            lines = new Lines(Unpacked.of(in, limits.unpacked()), limits.line());
            read(lines, knownLines);
            broken = entries == 0 ? FaultReason.NO_RELEASE : null;
        } catch (ZipException | EOFException e) {
            broken = FaultReason.BROKEN_GZIP;
        } catch (Unpacked.TooLarge e) {
            broken = FaultReason.TOO_LARGE;
        }
        if (broken != null) {
            refuse(lines == null || entries == 0 ? 1 : lines.number(), null, "", broken, null);
        }
    }

    private void read(Lines lines, boolean knownLines) throws IOException {
        Lines.Found found = lines.next();
        if (!knownLines && (found == Lines.Found.TOO_LONG || found == Lines.Found.LINE && beginsDocument(lines.bytes()))) {
            document(lines.rest(found), lines.number());
            return;
        }
        while (found != Lines.Found.END) {
            if (found == Lines.Found.TOO_LONG) {
                refuse(lines.number(), null, "", FaultReason.TOO_LARGE, null);
                lines.skip();
            } else {
                line(lines.number(), lines.bytes());
            }
            found = lines.next();
        }
    }

    /** Whether a first line is the beginning of something that goes on: it stops after a bracket, comma or colon. */
    private static boolean beginsDocument(byte[] line) {
        int last = line.length - 1;
        while (last >= 0 && line[last] <= ' ' && line[last] >= 0) {
            last--;
        }
        return last >= 0 && "{[,:".indexOf(line[last]) >= 0;
    }

    private void line(long number, byte[] bytes) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            refuse(number, null, "", FaultReason.NOT_UTF8, null);
            return;
        }
        StrictTree.Result result;
        try (JsonParser parser = StrictTree.FACTORY.createParser(text)) {
            parser.nextToken();
            result = StrictTree.read(parser, limits);
            if (parser.nextToken() != null) {
                refuse(number, null, "", FaultReason.NOT_JSON, text);
                return;
            }
        } catch (JsonProcessingException e) {
            refuse(number, null, "", reason(e), text);
            return;
        }
        offer(number, "", result);
    }

    private void document(InputStream in, long firstLine) throws IOException {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        JsonParser parser = StrictTree.FACTORY.createParser(reader);
        long before = firstLine - 1;
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    root(parser, before);
                } else {
                    offer(line(parser, before), "", StrictTree.read(parser, limits));
                }
            }
        } catch (JsonProcessingException e) {
            refuse(line(parser, before), null, "", reason(e), e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            refuse(line(parser, before), null, "", FaultReason.NOT_UTF8, null);
        }
    }

    private static long line(JsonParser parser, long before) {
        return before + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** One object of a document: a package is taken apart as it streams by, anything else is a release or record. */
    private void root(JsonParser parser, long before) throws IOException {
        long line = line(parser, before);
        ObjectNode rest = StrictTree.object();
        boolean isPackage = false;
        long embedded = 0;
        StrictTree.Result fault = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && (name.equals("releases") || name.equals("records"))) {
                isPackage = true;
                embedded += elements(parser, before, name, publisher(rest));
            } else {
                StrictTree.Result result = StrictTree.read(parser, limits);
                if (result.value() != null && !rest.has(name)) {
                    rest.set(name, result.value());
                } else if (fault == null) {
                    fault = result.value() == null
                            ? new StrictTree.Result(null, result.refusal(), '/' + name + result.path(), result.excerpt())
                            : new StrictTree.Result(null, FaultReason.DUPLICATE_KEY, '/' + name, name);
                }
            }
        }
        if (fault != null) {
            offer(line, "", fault);
        } else if (!isPackage) {
            offer(line, "", new StrictTree.Result(rest, null, null, null));
        } else if (embedded == 0) {
            record(line, "", rest, publisher(rest));
        }
    }

    /** Reads a package's list and answers how many of its entries were more than links. */
    private long elements(JsonParser parser, long before, String name, String publisher) throws IOException {
        long index = 0;
        long embedded = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = line(parser, before);
            String path = '/' + name + '/' + index++;
            StrictTree.Result result = StrictTree.read(parser, limits);
            if (result.value() != null && name.equals("releases") && onlyLinks(result.value())) {
                continue;
            }
            embedded++;
            if (result.value() == null) {
                refuse(line, null, path + result.path(), result.refusal(), result.excerpt());
            } else if (name.equals("records")) {
                record(line, path, result.value(), publisher);
            } else {
                release(line, path, result.value(), publisher);
            }
        }
        return embedded;
    }

    private static boolean onlyLinks(JsonNode release) {
        return release.has("url") && !release.has("ocid");
    }

    private void offer(long line, String path, StrictTree.Result result) {
        JsonNode value = result.value();
        if (value == null) {
            refuse(line, null, result.path(), result.refusal(), result.excerpt());
        } else if (value.path("records").isArray()) {
            each(line, path, value, "records");
        } else if (value.path("releases").isArray() && !value.has("ocid")) {
            each(line, path, value, "releases");
        } else if (value.has("releases") || value.has("compiledRelease")) {
            record(line, path, value, publisher(value));
        } else {
            release(line, path, value, publisher(value.path("packageInfo")));
        }
    }

    private void each(long line, String path, JsonNode value, String name) {
        String publisher = publisher(value);
        JsonNode list = value.path(name);
        for (int i = 0; i < list.size(); i++) {
            String at = path + '/' + name + '/' + i;
            if (name.equals("records")) {
                record(line, at, list.get(i), publisher);
            } else {
                release(line, at, list.get(i), publisher);
            }
        }
        if (list.isEmpty()) {
            refuse(line, null, path + '/' + name, FaultReason.NO_RELEASE, null);
        }
    }

    /** A record's embedded releases; if it only links to them, its compiled one. */
    private void record(long line, String path, JsonNode value, String publisher) {
        boolean any = false;
        JsonNode releases = value.path("releases");
        for (int i = 0; i < releases.size(); i++) {
            JsonNode release = releases.get(i);
            if (!onlyLinks(release)) {
                any = true;
                release(line, path + "/releases/" + i, release, publisher);
            }
        }
        if (!any && value.path("compiledRelease").isObject()) {
            release(line, path + "/compiledRelease", value.path("compiledRelease"), publisher);
        } else if (!any) {
            refuse(line, value.path("ocid").textValue(), path, FaultReason.NO_RELEASE, null);
        }
    }

    private void release(long line, String path, JsonNode value, String publisher) {
        if (value.isObject()) {
            tell(ReleaseReader.read(line, path, (ObjectNode) value, publisher));
        } else {
            refuse(line, null, path, FaultReason.NOT_AN_OBJECT, value.asText());
        }
    }

    private void refuse(long line, String ocid, String path, FaultReason reason, String excerpt) {
        tell(new Entry.Refused(line, ocid, new Faults(line).refused(path, reason, excerpt)));
    }

    private void tell(Entry entry) {
        entries++;
        sink.accept(entry);
    }

    private static String publisher(JsonNode packaged) {
        return packaged.path("publisher").path("name").textValue();
    }

    private static FaultReason reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return FaultReason.TOO_LARGE;
        }
        return FaultReason.NOT_JSON;
    }
}
