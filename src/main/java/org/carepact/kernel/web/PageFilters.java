package org.carepact.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
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
        if (text && context.getLength() > MOST_BYTES && !context.getUriInfo().getPath().contains("/ocds-imports")) {
            throw Problem.of(ProblemKind.TOO_LARGE, "kernel.too-large", "1 MiB");
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
