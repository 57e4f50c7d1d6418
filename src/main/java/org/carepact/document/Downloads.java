package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * How a file is handed out: to be saved and never shown as a page of ours, under the type that was found in it, with its
 * digest. What only some may see stays in no cache.
 */
@ApplicationScoped
class Downloads {
    private static final int PUBLIC_SECONDS = 300;

    /** Octets that RFC 8187 lets stand as they are. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    Response answer(Documents.Opened opened) {
        DocumentView document = opened.document();
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(document.sha256()));
        return Response.ok(opened.content())
                .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.name()))
                .header(HttpHeaders.CACHE_CONTROL, opened.everybody() ? "public, max-age=" + PUBLIC_SECONDS : "no-store")
                .header(HttpHeaders.ETAG, "\"" + document.sha256() + "\"")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    /** {@code attachment} with the name in ASCII for old clients and in full for all others (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        StringBuilder full = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                full.append(c);
            } else {
                full.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
