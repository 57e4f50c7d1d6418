package org.carepact.document.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** First bytes that tell of something nobody should receive. */
final class Danger {

    /** The test string of the anti-virus trade, in two halves so that this class itself is not taken for it. */
    private static final String TEST_VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Set<String> ZIP_DOCUMENTS = Set.of("docx", "xlsx", "pptx", "odt", "ods", "ofd");

    private Danger() {}

    static boolean isTestVirus(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(TEST_VIRUS);
    }

    /** Windows and Linux programs, and scripts that name their interpreter. */
    static boolean isProgram(byte[] head) {
        return startsWith(head, 'M', 'Z') && head.length > 64
                || startsWith(head, 0x7f, 'E', 'L', 'F')
                || startsWith(head, '#', '!')
                || startsWith(head, 0xca, 0xfe, 0xba, 0xbe);
    }

    /** A ZIP, and everything that is one underneath; an empty one has another mark. */
    static boolean isZip(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
    }

    /** An archive within an archive; office documents, which are archives too, may lie in one. */
    static boolean isNestedArchive(byte[] head, String extension) {
        return isZip(head) && !ZIP_DOCUMENTS.contains(extension)
                || startsWith(head, 0x1f, 0x8b)
                || startsWith(head, '7', 'z', 0xbc, 0xaf)
                || startsWith(head, 'R', 'a', 'r', '!')
                || startsWith(head, 0xfd, '7', 'z', 'X', 'Z');
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
