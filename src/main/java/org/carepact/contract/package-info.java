/** The contract: made from the award, its promises as commitments, signed by both sides. */
package org.carepact.contract;
