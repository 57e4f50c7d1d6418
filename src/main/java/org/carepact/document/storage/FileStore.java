package org.carepact.document.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps bytes under keys of its own making. A file is there whole or not at all, and is never changed once stored.
 */
public interface FileStore {

    /**
     * Stores everything the stream has to give; the stream is not closed.
     *
     * @return key, size and SHA-256 of what was stored; when this returns, the bytes survive a loss of power
     * @throws IOException when the stream or the store fails; nothing is kept then
     */
    StoredFile put(InputStream content) throws IOException;

    /**
     * Opens a stored file.
     *
     * @throws java.nio.file.NoSuchFileException when there is none under that key
     */
    InputStream open(String key) throws IOException;

    /** Removes a file; removing one that is not there does nothing. */
    void delete(String key) throws IOException;

    /** Tells whether a file lies under the key. */
    boolean exists(String key);
}
