package org.carepact.kernel.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.carepact.kernel.i18n.Language;

/** The request being answered: its id, path, language and viewer. */
@RequestScoped
public class CurrentRequest {
    /** Attribute of the security identity that holds the {@link Viewer}. */
    public static final String VIEWER = "viewer";

    static final String LANGUAGE_COOKIE = "lang";
    private static final String ID = "carepact.request-id";

    private final RoutingContext routing;
    private final SecurityIdentity identity;

    CurrentRequest(RoutingContext routing, SecurityIdentity identity) {
        this.routing = routing;
        this.identity = identity;
    }

    /** Random; printed on error pages and in the log so that a report can be found. */
    public String id() {
        String id = routing.get(ID);
        if (id == null) {
            id = UUID.randomUUID().toString();
            routing.put(ID, id);
        }
        return id;
    }

    public String path() {
        return routing.normalizedPath();
    }

    public String method() {
        return routing.request().method().name();
    }

    /** The query without its question mark, or null. */
    public String query() {
        return routing.request().query();
    }

    /** The remote address as the server sees it. */
    public String remote() {
        return routing.request().remoteAddress() == null ? "" : routing.request().remoteAddress().hostAddress();
    }

    /** Whether the asker's way here is encrypted, as far as a trusted proxy tells. */
    public boolean isSecure() {
        return "https".equals(routing.request().scheme());
    }

    /** Whether a program asks (the API), not a person's browser. */
    public boolean isApi() {
        return path().startsWith("/api/") || path().equals("/openapi") || path().startsWith("/.well-known/");
    }

    /** Who asks, or null. */
    public Viewer viewer() {
        return identity.isAnonymous() ? null : identity.getAttribute(VIEWER);
    }

    /** {@code ?lang=}, then the cookie of an earlier choice, then the account's choice, then the browser's. */
    public Language language() {
        String asked = routing.request().getParam("lang");
        if (asked != null) {
            return Language.ofTag(asked);
        }
        if (!isApi()) {
            io.vertx.core.http.Cookie cookie = routing.request().getCookie(LANGUAGE_COOKIE);
            if (cookie != null) {
                return Language.ofTag(cookie.getValue());
            }
        }
        String header = routing.request().getHeader("Accept-Language");
        Viewer viewer = viewer();
        if (viewer != null && viewer.preferredLanguage() != null && (header == null || !isApi())) {
            return viewer.preferredLanguage();
        }
        return Language.ofTag(header);
    }
}
