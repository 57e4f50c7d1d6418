package org.carepact.payment;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.carepact.identity.CurrentActor;
import org.carepact.kernel.web.ETags;
import org.carepact.kernel.web.IdempotentCreate;
import org.carepact.kernel.web.ReasonRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments over the API. */
@Path("/api/v1")
@Authenticated
@Tag(name = "payment")
public class PaymentResource {
    private final Payments payments;
    private final CurrentActor current;

    PaymentResource(Payments payments, CurrentActor current) {
        this.payments = payments;
        this.current = current;
    }

    @POST
    @Path("/payments")
    @IdempotentCreate
    @Operation(summary = "Ask for the payment of an accepted milestone (supplier)")
    public Response request(@Valid @NotNull PaymentRequest request) {
        PaymentView made = payments.request(current.get(), request);
        return Response.created(URI.create("/api/v1/payments/" + made.number())).entity(made).build();
    }

    @GET
    @Path("/payments/{number}")
    @Operation(summary = "One payment")
    public PaymentView one(@PathParam("number") String number) {
        return payments.byNumber(current.get(), number);
    }

    @GET
    @Path("/contracts/{number}/payments")
    @PermitAll
    @Operation(summary = "Payments of a contract; the public sees paid ones")
    public Map<String, List<PaymentView>> of(@PathParam("number") String number) {
        return Map.of("items", payments.of(current.orNull(), number));
    }

    @POST
    @Path("/payments/{number}/approve")
    @Operation(summary = "Approve (approver, never whoever accepted the milestone)")
    public PaymentView approve(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return payments.approve(current.get(), number, ETags.version(ifMatch));
    }

    @POST
    @Path("/payments/{number}/refuse")
    @Operation(summary = "Give back with clause and fact (approver)")
    public PaymentView refuse(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonRequest request) {
        return payments.refuse(current.get(), number, ETags.version(ifMatch), request);
    }

    @POST
    @Path("/payments/{number}/pay")
    @Operation(summary = "Record the payment with its voucher (finance, never whoever approved)")
    public PaymentView pay(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PaidRequest request) {
        return payments.pay(current.get(), number, ETags.version(ifMatch), request);
    }
}
