package org.carepact.opendata.ocds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** Splits a stream into lines without ever holding more than one, nor more of one than the limit. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private byte[] line = new byte[8 * 1024];
    private int length;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** What {@link #next} found. */
    enum Found {
        LINE,
        TOO_LONG,
        END
    }

    /**
     * Reads the next line that isn't blank. One that is too long is read as far as the limit: then either
     * {@link #skip} its rest or go on with {@link #rest}.
     */
    Found next() throws IOException {
        while (true) {
            length = 0;
            number++;
            boolean ended = false;
            while (!ended) {
                if (from == to && !fill()) {
                    dropByteOrderMark();
                    return blank() ? Found.END : Found.LINE;
                }
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                int taken = Math.min(end - from, limit - length);
                append(taken);
                if (from < end) {
                    dropByteOrderMark();
                    return Found.TOO_LONG;
                }
                if (end < to) {
                    from++;
                    ended = true;
                }
            }
            dropByteOrderMark();
            if (!blank()) {
                return Found.LINE;
            }
        }
    }

    /** Reads on to the end of a line that is too long. */
    void skip() throws IOException {
        while (true) {
            while (from < to) {
                if (buffer[from++] == '\n') {
                    return;
                }
            }
            if (!fill()) {
                return;
            }
        }
    }

    /** The current line without its line break. */
    byte[] bytes() {
        return Arrays.copyOf(line, length);
    }

    /** The number of the current line, from 1. */
    long number() {
        return number;
    }

    /** The current line again and all that follows, as it was. */
    InputStream rest(Found current) {
        byte[] head = Arrays.copyOf(line, current == Found.LINE ? length + 1 : length);
        if (current == Found.LINE) {
            head[length] = '\n';
        }
        InputStream buffered = new ByteArrayInputStream(buffer, from, to - from);
        return new SequenceInputStream(new SequenceInputStream(new ByteArrayInputStream(head), buffered), in);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private void append(int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(limit, Math.max(length + count, 2 * line.length)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
        from += count;
    }

    private void dropByteOrderMark() {
        if (number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            System.arraycopy(line, 3, line, 0, length - 3);
            length -= 3;
        }
    }

    private boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
