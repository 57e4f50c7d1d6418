package org.carepact.kernel.web;

import io.quarkus.arc.All;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carepact.kernel.i18n.Formats;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Messages;
import org.carepact.kernel.time.LegalClock;

/** What the frame of every page shows: language, who is signed in, where one can go, what was just done. */
@Named("shell")
@RequestScoped
public class Shell {
    /** A message key carried over one redirect. */
    static final String NOTICE_COOKIE = "notice";

    /** Under this name the extension keeps the token of a request. */
    private static final String FORM_TOKEN = "csrf_token";

    private static final int MOST_LINKS = 7;

    private final CurrentRequest request;
    private final RoutingContext routing;
    private final Messages messages;
    private final LegalClock clock;
    private final List<Navigation> rooms;
    private final PurchaseThread thread;

    Shell(CurrentRequest request, RoutingContext routing, Messages messages, LegalClock clock, @All List<Navigation> rooms,
            PurchaseThread thread) {
        this.request = request;
        this.routing = routing;
        this.messages = messages;
        this.clock = clock;
        this.rooms = rooms;
        this.thread = thread;
    }

    public String getLang() {
        return request.language().tag();
    }

    /** Null for the public. */
    public Viewer getActor() {
        return request.viewer();
    }

    /** Whether forms of this page can be sent: not where a request was refused before it got its token against forged forms. */
    public boolean isSendable() {
        return routing.get(FORM_TOKEN) != null;
    }

    public String getPath() {
        return request.path();
    }

    public String getRequestId() {
        return request.id();
    }

    /** The links this viewer wants most, first. */
    public List<Link> getNav() {
        return links().limit(MOST_LINKS).toList();
    }

    /** The links this viewer may follow besides. */
    public List<Link> getMoreNav() {
        return links().skip(MOST_LINKS).toList();
    }

    private Stream<Link> links() {
        Viewer viewer = request.viewer();
        return rooms.stream()
                .flatMap(room -> room.entries().stream())
                .filter(entry -> entry.roles().isEmpty()
                        || (viewer != null && entry.roles().stream().anyMatch(viewer.roleNames()::contains)))
                .sorted(Comparator.comparingInt(Navigation.Entry::order))
                .map(entry -> new Link(messages.say(request.language(), entry.label()), entry.href(), null,
                        request.path().equals(entry.href()) || request.path().startsWith(entry.href() + "/")));
    }

    /** This page in the other language. */
    public List<Link> getOtherLanguages() {
        Language other = request.language().other();
        return List.of(new Link(other.ownName(), request.path() + "?" + without("lang") + "lang=" + other.tag(), other.tag(), false));
    }

    /** This page with its filters, at the next part of its list. */
    public String following(String cursor) {
        String kept = without("cursor");
        return request.path() + "?" + kept + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** The stages of the purchase with this tender. */
    public List<PurchaseThread.Stage> thread(String tender) {
        return thread.stages(tender);
    }

    /** The demonstration's legal time, or null where time is real. */
    public String getDemoNow() {
        return clock.demonstration() ? Formats.when(request.language(), clock.now()) : null;
    }

    /** What was just done, said once after the redirect; or null. */
    public String getNotice() {
        Cookie cookie = routing.request().getCookie(NOTICE_COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        return messages.find(request.language(), cookie.getValue());
    }

    private String without(String parameter) {
        String query = request.query();
        if (query == null || query.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (String part : query.split("&")) {
            if (!part.startsWith(parameter + "=")) {
                kept.append(part).append('&');
            }
        }
        return kept.toString();
    }

    /**
     * A link of the frame.
     *
     * @param lang BCP 47 tag of its target where it differs, or null
     * @param current whether it leads to where one is
     */
    public record Link(String label, String href, String lang, boolean current) {}
}
