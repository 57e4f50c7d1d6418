package org.carepact.registry;

import java.util.UUID;
import org.carepact.kernel.event.Acting;

/** Somebody of the public who registers an organization: known by the name given, as yet without account or party. */
record Registrant(String name, UUID accountKey, UUID partyKey) implements Acting {}
