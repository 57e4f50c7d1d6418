/** What happened, as every room tells it: acts and reads for the audit trail. */
package org.carepact.kernel.event;
