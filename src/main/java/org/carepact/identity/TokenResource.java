package org.carepact.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.web.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for programs, one's own sessions, who one is. */
@Path("/api/v1")
@Tag(name = "identity")
public class TokenResource {
    private final SignIn signIn;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final OwnAccount own;
    private final CurrentActor current;
    private final CurrentRequest request;
    private final IdentityRules rules;

    TokenResource(SignIn signIn, AccessTokens tokens, Accounts accounts, OwnAccount own, CurrentActor current,
            CurrentRequest request, IdentityRules rules) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.accounts = accounts;
        this.own = own;
        this.current = current;
        this.request = request;
        this.rules = rules;
    }

    /** The pair a program works with; {@code expires_in} is in seconds. */
    public record Tokens(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") String refreshToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("token_type") String tokenType) {}

    /** A refresh token; it counts once. */
    public record RefreshRequest(@JsonProperty("refresh_token") @NotNull String refreshToken) {}

    /** One's own session. */
    public record SessionView(UUID id, Session.Kind kind, Instant createdAt, Instant lastUsedAt, Instant expiresAt, String remote, String agent,
            boolean current) {}

    /** Who one is. */
    public record Me(String username, Bilingual name, List<MyRole> roles) {}

    /** One role for one party. */
    public record MyRole(Role role, String party, Bilingual partyName) {}

    /** A secret of an authenticator, in base32. */
    public record Secret(String secret) {}

    /** Each stands in once for a code of the authenticator. */
    public record RecoveryCodes(List<String> codes) {}

    @POST
    @Path("/tokens")
    @PermitAll
    @Operation(summary = "Sign in; five failed tries make the account rest")
    public Tokens in(@Valid @NotNull TokenRequest ask, @HeaderParam("User-Agent") String agent) {
        SignIn.Begun begun = signIn.in(ask.username(), ask.password(), ask.totp(), Session.Kind.PROGRAM, request.remote(), agent);
        return answer(begun, ask.username());
    }

    @POST
    @Path("/tokens/refresh")
    @PermitAll
    @Operation(summary = "Exchange a refresh token, which counts once, for a new pair")
    public Tokens refresh(@Valid @NotNull RefreshRequest ask) {
        SignIn.Begun begun = signIn.renew(ask.refreshToken()).orElseThrow(() -> Problem.of(ProblemKind.UNAUTHENTICATED, "kernel.sign-in"));
        return answer(begun, accounts.person(begun.session().account()).username());
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "Who I am and for whom I act")
    public Me me() {
        Actor actor = current.get();
        return new Me(actor.username(), actor.fullName(), actor.hats().stream()
                .map(hat -> new MyRole(hat.role(), hat.partyNumber(), hat.partyName()))
                .toList());
    }

    @PUT
    @Path("/me/password")
    @Authenticated
    @Operation(summary = "Choose another password; my other sessions end")
    public void password(@Valid @NotNull PasswordRequest ask) {
        own.changePassword(current.get(), ask);
    }

    @GET
    @Path("/me/second-factor")
    @Authenticated
    @Operation(summary = "A fresh secret for an authenticator, not yet in force")
    public Secret secret() {
        current.get();
        return new Secret(own.newSecret());
    }

    @PUT
    @Path("/me/second-factor")
    @Authenticated
    @Operation(summary = "Put a second factor in force; answers with recovery codes, which are never shown again")
    public RecoveryCodes secondFactor(@Valid @NotNull SecondFactorRequest ask) {
        return new RecoveryCodes(own.secondFactor(current.get(), ask));
    }

    @PUT
    @Path("/me/recovery-codes")
    @Authenticated
    @Operation(summary = "Fresh recovery codes in place of all former ones")
    public RecoveryCodes recoveryCodes(@Valid @NotNull ConfirmRequest ask) {
        return new RecoveryCodes(own.newCodes(current.get(), ask));
    }

    @GET
    @Path("/sessions")
    @Authenticated
    @Operation(summary = "My live sessions, newest first")
    public Map<String, List<SessionView>> sessions() {
        Actor actor = current.get();
        return Map.of("items", signIn.sessions(actor).stream().map(session -> view(session, actor)).toList());
    }

    @DELETE
    @Path("/sessions/{id}")
    @Authenticated
    @Operation(summary = "End one of my sessions; its tokens end at once")
    public void revoke(@PathParam("id") UUID id) {
        signIn.revoke(current.get(), id);
    }

    static SessionView view(Session session, Actor actor) {
        return new SessionView(session.key(), session.kind(), session.createdAt(), session.lastUsedAt(), session.expiresAt(),
                session.remote(), session.agent(), session.id().equals(actor.session()));
    }

    private Tokens answer(SignIn.Begun begun, String username) {
        return new Tokens(tokens.issue(begun.session(), username), begun.secret(), rules.accessTokenLife().toSeconds(), "Bearer");
    }
}
