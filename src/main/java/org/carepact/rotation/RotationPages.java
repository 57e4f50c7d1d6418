package org.carepact.rotation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.Navigation;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.registry.DirectoryChoices;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;

/** Rotation lists as pages. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class RotationPages {
    private final Rotations rotations;
    private final Organizations organizations;
    private final DirectoryChoices choices;
    private final CurrentActor current;
    private final Forms forms;

    RotationPages(Rotations rotations, Organizations organizations, DirectoryChoices choices, CurrentActor current, Forms forms) {
        this.rotations = rotations;
        this.organizations = organizations;
        this.choices = choices;
        this.current = current;
        this.forms = forms;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "rotation")
    static class Templates {
        static native TemplateInstance rotations(Form form, PageOf<RotationView> page, boolean officer, Algorithm[] algorithms, DirectoryChoices choices);

        static native TemplateInstance rotation(Form form, RotationView list, Map<String, OrganizationView> organizations, List<String> acts, DirectoryChoices choices,
                List<Integer> rows);

        private Templates() {}
    }

    @GET
    @Path("/rotations")
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return list(cursor, Form.empty());
    }

    @POST
    @Path("/rotations")
    public Response draft(MultivaluedMap<String, String> input) {
        return forms.submit(input, RotationRequest.class,
                request -> PageResponses.seeOther("/rotations/" + rotations.draft(current.get(), request).number(), "rotation.notice.saved"), form -> list(null, form));
    }

    @GET
    @Path("/rotations/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @POST
    @Path("/rotations/{number}/draws")
    public Response draw(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, DrawRequest.class, request -> {
            rotations.draw(current.get(), number, request);
            return PageResponses.seeOther("/rotations/" + number, "rotation.notice.drawn");
        }, form -> page(number, form));
    }

    @POST
    @Path("/rotations/{number}/close")
    public Response close(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            rotations.close(current.get(), number, Forms.version(input));
            return PageResponses.seeOther("/rotations/" + number, "rotation.notice.saved");
        }, form -> page(number, form));
    }

    private TemplateInstance list(String cursor, Form form) {
        return Templates.rotations(form, rotations.list(current.get(), PageRequest.of(null, cursor)), current.get().has(Role.OFFICER), Algorithm.values(), choices);
    }

    private TemplateInstance page(String number, Form form) {
        RotationView list = rotations.byNumber(current.get(), number);
        return Templates.rotation(form, list, organizations.byNumbers(list.members().stream().map(Member::organization).toList()), rotations.acts(current.get(), number),
                choices, List.of(0, 1, 2));
    }

    /** Where the room is found. */
    @Singleton
    static class Links implements Navigation {
        @Override
        public List<Entry> entries() {
            return List.of(new Entry(47, "rotation.nav", "/rotations", Set.of("OFFICER", "APPROVER", "SUPERVISOR", "AUDITOR")));
        }
    }
}
