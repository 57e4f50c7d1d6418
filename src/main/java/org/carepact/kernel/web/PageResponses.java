package org.carepact.kernel.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of pages: after a POST comes 303 and a GET, with one sentence of what was done. */
public final class PageResponses {
    private static final int NOTICE_SECONDS = 20;

    private PageResponses() {}

    /** 303 to a path of ours. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** 303 to a path of ours; the next page says the message of the key once. */
    public static Response seeOther(String path, String noticeKey) {
        return Response.seeOther(URI.create(path)).cookie(cookie(Shell.NOTICE_COOKIE, noticeKey, NOTICE_SECONDS)).build();
    }

    /** A page that holds a secret, shown once: there is no address at which it could be read again. */
    public static Response once(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }

    static NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
