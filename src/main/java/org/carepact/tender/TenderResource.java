package org.carepact.tender;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.persistence.PageOf;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tenders and their questions over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "tender")
public class TenderResource {
    private final Tenders tenders;
    private final Questions questions;
    private final CurrentActor current;

    TenderResource(Tenders tenders, Questions questions, CurrentActor current) {
        this.tenders = tenders;
        this.questions = questions;
        this.current = current;
    }

    @GET
    @Path("/tenders")
    @PermitAll
    @Operation(summary = "Tenders the asker may see, newest first; ?q= searches title and need")
    public PageOf<TenderRow> list(@QueryParam("q") String asked, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return tenders.list(current.orNull(), asked, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/tenders")
    @IdempotentCreate
    @Operation(summary = "Draft a tender from an approved plan item (officer)")
    public Response draft(@Valid @NotNull DraftTenderRequest request) {
        TenderView made = tenders.draft(current.get(), request);
        return Response.created(URI.create("/api/v1/tenders/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/tenders/{number}")
    @PermitAll
    @Operation(summary = "One tender; a draft only for the purchaser's people")
    public TenderView one(@PathParam("number") String number) {
        return tenders.byNumber(current.orNull(), number);
    }

    @PUT
    @Path("/tenders/{number}")
    @Operation(summary = "Change a draft (officer)")
    public TenderView update(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DraftTenderRequest request) {
        return tenders.update(current.get(), number, ETags.version(ifMatch), request);
    }

    @GET
    @Path("/tenders/{number}/findings")
    @Operation(summary = "What stands in the way of publishing, and what is unwise")
    public Map<String, List<Finding>> check(@PathParam("number") String number) {
        return Map.of("items", tenders.check(current.get(), number));
    }

    @POST
    @Path("/tenders/{number}/submit")
    @Operation(summary = "Hand a draft to the second person (officer)")
    public TenderView submit(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return tenders.submit(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/tenders/{number}/send-back")
    @Operation(summary = "Give a draft back with a reason (approver)")
    public TenderView sendBack(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return tenders.sendBack(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @POST
    @Path("/tenders/{number}/publish")
    @Operation(summary = "Publish (approver who is not the author); repeating it changes nothing")
    public TenderView publish(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return tenders.publish(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/tenders/{number}/cancel")
    @Operation(summary = "End a tender before its award, with a reason that everybody reads")
    public TenderView cancel(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return tenders.cancel(current.get(), number, ETags.version(ifMatch), request.reason());
    }

    @GET
    @Path("/tenders/{number}/questions")
    @PermitAll
    @Operation(summary = "Questions and answers, oldest first; who asked is not told")
    public PageOf<QuestionView> questions(
            @PathParam("number") String number, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return questions.of(current.orNull(), number, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/tenders/{number}/questions")
    @IdempotentCreate
    @Operation(summary = "Ask a question (social organization)")
    public Response ask(@PathParam("number") String number, @Valid @NotNull QuestionRequest request) {
        QuestionView made = questions.ask(current.get(), number, request);
        return Response.created(URI.create("/api/v1/tenders/" + number + "/questions")).entity(made).build();
    }

    @POST
    @Path("/questions/{id}/answer")
    @Operation(summary = "Answer for everybody, once (officer)")
    public QuestionView answer(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AnswerRequest request) {
        return questions.answer(current.get(), id, ETags.version(ifMatch), request);
    }
}
