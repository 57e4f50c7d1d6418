package org.carepact.identity;

import java.time.Duration;
import java.util.Set;

/** What the rule profile says about signing in; the rules room answers. */
public interface IdentityRules {
    /** Failed tries after which an account rests. */
    int lockoutAfter();

    Duration lockoutRest();

    /** Roles that must have a second factor. */
    Set<Role> secondFactorRoles();

    /** Fewest signs of a password. */
    int passwordLength();

    /** Age at which the key that signs tokens is replaced. */
    Duration signingKeyLife();

    /** Life of an access token. */
    Duration accessTokenLife();

    /** A session ends after this long without use. */
    Duration sessionIdle();

    /** A session ends after this long in any case. */
    Duration sessionLife();
}
