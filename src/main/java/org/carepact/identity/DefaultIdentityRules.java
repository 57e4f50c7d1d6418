package org.carepact.identity;

import java.time.Duration;
import java.util.Set;

/** What holds where no rule profile says otherwise. */
class DefaultIdentityRules implements IdentityRules {
    @Override
    public int lockoutAfter() {
        return 5;
    }

    @Override
    public Duration lockoutRest() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Set<Role> secondFactorRoles() {
        return Set.of();
    }

    @Override
    public int passwordLength() {
        return 12;
    }

    @Override
    public Duration signingKeyLife() {
        return Duration.ofDays(90);
    }

    @Override
    public Duration accessTokenLife() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration sessionIdle() {
        return Duration.ofHours(2);
    }

    @Override
    public Duration sessionLife() {
        return Duration.ofHours(12);
    }
}
