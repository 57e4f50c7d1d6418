package org.carepact.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.time.LegalClock;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.PageResponses;

/** The demonstration's clock as a page; a live system answers 404. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ClockPages {
    private static final String PATH = "/demo/clock";
    private static final List<Leap> LEAPS = List.of(new Leap("P1D"), new Leap("P7D"), new Leap("P30D"));
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final DemoClock clock;
    private final LegalClock legal;
    private final CurrentActor current;
    private final Forms forms;

    ClockPages(DemoClock clock, LegalClock legal, CurrentActor current, Forms forms) {
        this.clock = clock;
        this.legal = legal;
        this.current = current;
        this.forms = forms;
    }

    /** A button that moves ahead by an ISO 8601 period. */
    public record Leap(String period) {
        /** Message key of its label. */
        public String label() {
            return "demo.clock.leap." + period;
        }
    }

    /** The page. */
    @CheckedTemplate(basePath = "demo")
    static class Templates {
        static native TemplateInstance clock(Form form, Instant present, List<Leap> leaps);

        private Templates() {}
    }

    /** The clock, its field set to the same time tomorrow. */
    @GET
    @Path("/demo/clock")
    public TemplateInstance show() {
        Instant present = clock.present();
        return Templates.clock(Form.empty().with("now", FIELD.format(present.atZone(legal.zone()).plusDays(1))), present, LEAPS);
    }

    /** Moves forward; what falls due on the way has happened when the page shows again. */
    @POST
    @Path("/demo/clock")
    public Response move(MultivaluedMap<String, String> input) {
        clock.present();
        return forms.submit(input, ClockRequest.class, ask -> {
            Actor actor = current.orNull();
            clock.forward(actor == null ? Actor.CLOCK : actor, ask.target(clock.present()));
            return PageResponses.seeOther(PATH, "demo.clock.moved");
        }, form -> Templates.clock(form, clock.present(), LEAPS));
    }
}
