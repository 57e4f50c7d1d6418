package org.carepact.opendata.ocds;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A file's bytes as they were before gzip, if it was used; no more of them than an import takes. */
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 64 * 1024;

    private final long most;
    private long read;

    private Unpacked(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** More comes out of the file than is taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param most how many bytes may come out
     * @throws IOException if the stream can't be read or its gzip header is damaged
     */
    static Unpacked of(InputStream file, long most) throws IOException {
        InputStream in = new BufferedInputStream(file, BUFFER);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return new Unpacked(gzip ? new GZIPInputStream(in, BUFFER) : in, most);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws TooLarge {
        read += bytes;
        if (read > most) {
            throw new TooLarge();
        }
    }
}
