/** The append-only trail: one entry per act, protected read and refusal, in the act's transaction. */
package org.carepact.audit;
