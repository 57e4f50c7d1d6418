package org.carepact.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import java.util.ArrayList;
import java.util.List;
import org.carepact.document.Attachments;
import org.carepact.document.Documents;
import org.carepact.identity.Actor;
import org.carepact.identity.CurrentActor;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Texts;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.web.Choice;
import org.carepact.kernel.web.Form;
import org.carepact.kernel.web.Forms;
import org.carepact.kernel.web.NoInput;
import org.carepact.kernel.web.PageResponses;
import org.carepact.kernel.web.ReasonRequest;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;

/** Staff of an organization as pages: the list, somebody with their papers, entering and verifying. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WorkerPages {
    private final Workers workers;
    private final Credentials credentials;
    private final Organizations organizations;
    private final Documents documents;
    private final CurrentActor current;
    private final Forms forms;

    WorkerPages(Workers workers, Credentials credentials, Organizations organizations, Documents documents, CurrentActor current, Forms forms) {
        this.workers = workers;
        this.credentials = credentials;
        this.organizations = organizations;
        this.documents = documents;
        this.current = current;
        this.forms = forms;
    }

    /** A paper with its scans and what the reader may do with it. */
    public record Paper(CredentialView credential, Attachments files, boolean decides) {}

    /** The pages. */
    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance workers(OrganizationView organization, PageOf<WorkerRow> page, boolean manager);

        static native TemplateInstance worker(Form form, WorkerView worker, OrganizationView organization, List<Paper> papers, boolean manager,
                CredentialKind[] kinds, List<Choice> results);

        static native TemplateInstance edit(Form form, OrganizationView organization, WorkerView worker, WorkerRole[] roles);

        private Templates() {}
    }

    @GET
    @Path("/organizations/{number}/workers")
    public TemplateInstance list(@PathParam("number") String number, @QueryParam("cursor") String cursor) {
        OrganizationView organization = organizations.byNumber(number);
        if (!Organizations.insider(current.get(), organization.party())) {
            throw Problem.notFound();
        }
        return Templates.workers(organization, workers.list(current.get(), number, PageRequest.of(null, cursor)), manager(organization));
    }

    @GET
    @Path("/organizations/{number}/workers/new")
    public TemplateInstance fresh(@PathParam("number") String number) {
        return Templates.edit(Form.empty(), managed(number), null, WorkerRole.values());
    }

    @POST
    @Path("/organizations/{number}/workers/new")
    public Response enter(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        OrganizationView organization = managed(number);
        return forms.submit(input, WorkerRequest.class,
                request -> PageResponses.seeOther("/workers/" + workers.enter(current.get(), number, request).number(), "people.notice.saved"),
                form -> Templates.edit(form, organization, null, WorkerRole.values()));
    }

    @GET
    @Path("/workers/{number}")
    public TemplateInstance one(@PathParam("number") String number) {
        return page(number, Form.empty());
    }

    @GET
    @Path("/workers/{number}/edit")
    public TemplateInstance edit(@PathParam("number") String number) {
        WorkerView worker = workers.byNumber(current.get(), number);
        return Templates.edit(Form.upon(worker.version())
                .with("name.zh", worker.name().zh())
                .with("name.en", worker.name().en())
                .with("role", worker.role())
                .with("childContact", worker.childContact())
                .with("since", worker.since())
                .with("until", worker.until()), managed(worker.organization()), worker, WorkerRole.values());
    }

    @POST
    @Path("/workers/{number}/edit")
    public Response update(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        WorkerView worker = workers.byNumber(current.get(), number);
        OrganizationView organization = managed(worker.organization());
        return forms.submit(input, WorkerRequest.class, request -> {
            workers.update(current.get(), number, Forms.version(input), request);
            return back(number);
        }, form -> Templates.edit(form, organization, worker, WorkerRole.values()));
    }

    @POST
    @Path("/workers/{number}/trainings")
    public Response train(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, TrainingRequest.class, request -> {
            workers.train(current.get(), number, Forms.version(input), request);
            return back(number);
        }, form -> page(number, form));
    }

    @POST
    @Path("/workers/{number}/credentials")
    public Response enterCredential(@PathParam("number") String number, MultivaluedMap<String, String> input) {
        return forms.submit(input, CredentialRequest.class, request -> {
            credentials.enter(current.get(), number, request);
            return back(number);
        }, form -> page(number, form));
    }

    @POST
    @Path("/workers/{number}/credentials/{credential}/verify")
    public Response verify(@PathParam("number") String number, @PathParam("credential") String credential, MultivaluedMap<String, String> input) {
        return forms.submit(input, NoInput.class, nothing -> {
            credentials.verify(current.get(), credential, Forms.version(input));
            return back(number);
        }, form -> page(number, form));
    }

    @POST
    @Path("/workers/{number}/credentials/{credential}/refuse")
    public Response refuse(@PathParam("number") String number, @PathParam("credential") String credential, MultivaluedMap<String, String> input) {
        return forms.submit(input, ReasonRequest.class, request -> {
            credentials.refuse(current.get(), credential, Forms.version(input), request.reason());
            return back(number);
        }, form -> page(number, form));
    }

    private static Response back(String number) {
        return PageResponses.seeOther("/workers/" + number, "people.notice.saved");
    }

    private TemplateInstance page(String number, Form form) {
        Actor actor = current.get();
        WorkerView worker = workers.byNumber(actor, number);
        OrganizationView organization = organizations.byNumber(worker.organization());
        boolean county = (actor.has(Role.OFFICER) || actor.has(Role.SUPERVISOR)) && !actor.actsFor(organization.party());
        List<Paper> papers = new ArrayList<>();
        for (CredentialView credential : worker.credentials()) {
            papers.add(new Paper(credential, documents.attachments(actor, CredentialFiles.owner(credential.number()), "/workers/" + number),
                    county && credential.state() == CredentialState.ENTERED));
        }
        List<Choice> results = List.of(new Choice("true", Texts.say("people.clear")), new Choice("false", Texts.say("people.not-clear")));
        return Templates.worker(form, worker, organization, papers, manager(organization), CredentialKind.values(), results);
    }

    private boolean manager(OrganizationView organization) {
        return current.get().actsAs(Role.ORG_MANAGER, organization.party());
    }

    /** The organization, for its manager; others' forms do not exist for them. */
    private OrganizationView managed(String number) {
        OrganizationView organization = organizations.byNumber(number);
        if (!manager(organization)) {
            throw Problem.notFound();
        }
        return organization;
    }
}
