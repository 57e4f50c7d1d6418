package org.carepact.rules;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepact.identity.IdentityRules;
import org.carepact.identity.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the rule profile says about signing in. Accounts are kept by real time, not by a demonstration's clock; asking
 * costs no statement.
 */
@Singleton
class SignInRules implements IdentityRules {
    private final RuleProfiles profiles;
    private final boolean demonstration;

    SignInRules(RuleProfiles profiles, @ConfigProperty(name = "carepact.demo.enabled", defaultValue = "false") boolean demonstration) {
        this.profiles = profiles;
        this.demonstration = demonstration;
    }

    @Override
    public int lockoutAfter() {
        return profile().number(RuleId.IDENTITY_LOCKOUT_FAILURES);
    }

    @Override
    public Duration lockoutRest() {
        return profile().rule(RuleId.IDENTITY_LOCKOUT_DURATION).duration();
    }

    /** The demonstration's accounts work with the password that everybody knows, whatever the profile asks of real ones. */
    @Override
    public Set<Role> secondFactorRoles() {
        return demonstration ? Set.of() : profile().list(RuleId.IDENTITY_SECOND_FACTOR_ROLES).stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    @Override
    public int passwordLength() {
        return profile().number(RuleId.IDENTITY_PASSWORD_LENGTH_MIN);
    }

    @Override
    public Duration signingKeyLife() {
        return profile().rule(RuleId.IDENTITY_KEY_ROTATION).duration();
    }

    @Override
    public Duration accessTokenLife() {
        return profile().rule(RuleId.IDENTITY_TOKEN_ACCESS).duration();
    }

    @Override
    public Duration sessionIdle() {
        return profile().rule(RuleId.IDENTITY_SESSION_IDLE).duration();
    }

    @Override
    public Duration sessionLife() {
        return profile().rule(RuleId.IDENTITY_SESSION_ABSOLUTE).duration();
    }

    /** The profile in effect; the oldest where a machine's clock lies before all of them. */
    private RuleProfile profile() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return profiles.all().stream()
                .filter(profile -> !profile.effectiveFrom().isAfter(today))
                .findFirst()
                .orElseGet(() -> profiles.all().get(profiles.all().size() - 1));
    }
}
