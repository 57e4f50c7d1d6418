/** Parties, people, memberships and roles; sign-in, sessions, tokens. Who somebody is and on whose behalf they act. */
package org.carepact.identity;
