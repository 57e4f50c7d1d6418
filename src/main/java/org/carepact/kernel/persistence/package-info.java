/** What every stored thing shares: key, version, paging by key, leases, the dialect. */
package org.carepact.kernel.persistence;
