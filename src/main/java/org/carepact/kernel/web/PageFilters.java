package org.carepact.kernel.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer carries (security headers, ETag, language) and what no request may do (bodies beyond the limit). */
class PageFilters {
    /** JSON and forms; files have their own, larger limit at their own addresses. */
    private static final long MOST_BYTES = 1024 * 1024;

    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final CurrentRequest request;

    PageFilters(CurrentRequest request) {
        this.request = request;
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext context) {
        String type = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean text = type != null && (type.startsWith("application/json") || type.startsWith("application/x-www-form-urlencoded"));
        if (!text || context.getUriInfo().getPath().contains("/ocds-imports")) {
            return;
        }
        if (context.getLength() > MOST_BYTES) {
            throw tooLarge();
        }
        if (context.getLength() < 0 && type.startsWith("application/json")) {
            context.setEntityStream(new Measured(context.getEntityStream()));
        }
    }

    private static Problem tooLarge() {
        return Problem.of(ProblemKind.TOO_LARGE, "kernel.too-large", "1 MiB");
    }

    /** A body whose length was not announced is refused as soon as it turns out too long. */
    private static final class Measured extends FilterInputStream {
        private long left = MOST_BYTES;

        Measured(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }

    /** What says nothing else takes JSON: the framework would build a record of one text from a body of any kind. */
    @ServerRequestFilter
    public void json(ContainerRequestContext context, ResourceInfo resource) {
        MediaType type = context.getMediaType();
        boolean named = resource.getResourceMethod().isAnnotationPresent(Consumes.class) || resource.getResourceClass().isAnnotationPresent(Consumes.class);
        if (request.isApi() && !named && type != null && !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            throw Problem.of(ProblemKind.MEDIA_TYPE, "kernel.media-type");
        }
    }

    /** The framework takes a number that is none for an address that is none; say instead what is wrong with it. */
    @ServerRequestFilter
    public void listSize(ContainerRequestContext context) {
        String limit = context.getUriInfo().getQueryParameters().getFirst("limit");
        if (limit != null && !limit.matches("-?\\d{1,9}")) {
            throw Problem.invalid("/limit", "kernel.range", 1, PageRequest.MOST);
        }
    }

    @ServerResponseFilter
    public void complete(ContainerRequestContext context, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("X-Request-Id", request.id());
        if (!headers.containsKey("Content-Security-Policy")) {
            headers.putSingle("Content-Security-Policy", POLICY);
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.getEntity() instanceof HasVersion thing && !headers.containsKey(HttpHeaders.ETAG)) {
            headers.putSingle(HttpHeaders.ETAG, ETags.of(thing.version()));
        }
        if (!request.isApi()) {
            headers.add(HttpHeaders.VARY, "Cookie, Accept-Language");
            rememberLanguage(context, headers);
            forgetNotice(context, response, headers);
        }
    }

    private void rememberLanguage(ContainerRequestContext context, MultivaluedMap<String, Object> headers) {
        if (context.getUriInfo().getQueryParameters().containsKey("lang")) {
            headers.add(HttpHeaders.SET_COOKIE,
                    PageResponses.cookie(CurrentRequest.LANGUAGE_COOKIE, request.language().tag(), YEAR_SECONDS));
        }
    }

    private static void forgetNotice(
            ContainerRequestContext context, ContainerResponseContext response, MultivaluedMap<String, Object> headers) {
        Cookie notice = context.getCookies().get(Shell.NOTICE_COOKIE);
        if (notice != null && response.getStatus() == 200) {
            headers.add(HttpHeaders.SET_COOKIE, PageResponses.cookie(Shell.NOTICE_COOKIE, "", 0));
        }
    }
}
