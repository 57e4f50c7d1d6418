package org.carepact.document.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Files in a directory tree: {@code ab/cd/abcd…} from a random key. A file is written under a temporary name, forced
 * to the disk, then renamed, and its directory forced too, so that a crash leaves the whole file or none.
 */
public final class DirectoryFileStore implements FileStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{40}");
    private static final String UNFINISHED = "unfinished";

    private final Path root;
    private final SecureRandom random = new SecureRandom();

    /** @param root directory of the store; made when missing */
    public DirectoryFileStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        Files.createDirectories(this.root.resolve(UNFINISHED));
    }

    @Override
    public StoredFile put(InputStream content) throws IOException {
        String key = newKey();
        Path unfinished = root.resolve(UNFINISHED).resolve(key);
        try {
            MessageDigest digest = sha256();
            long size = write(new DigestInputStream(content, digest), unfinished);
            Path place = place(key);
            createDurably(place.getParent());
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent());
            return new StoredFile(key, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        Path place = place(key);
        if (!Files.isRegularFile(place)) {
            throw new NoSuchFileException(key);
        }
        return Files.newInputStream(place);
    }

    @Override
    public void delete(String key) throws IOException {
        Path place = place(key);
        if (Files.deleteIfExists(place)) {
            force(place.getParent());
        }
    }

    @Override
    public boolean exists(String key) {
        return KEY.matcher(key).matches() && Files.isRegularFile(place(key));
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of this store");
        }
        return root.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
    }

    private String newKey() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static long write(InputStream from, Path to) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long size = from.transferTo(out);
            channel.force(true);
            return size;
        }
    }

    private void createDurably(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory);
        force(directory.getParent());
        force(root);
    }

    /** Forces a directory's entries to the disk; file systems that can't open directories do it themselves. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOpenable) {
            // Windows cannot open a directory as a file and keeps its entries in a journal.
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
