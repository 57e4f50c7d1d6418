/** Sealed bids: from draft to submission, withdrawal and opening; until the opening only the bidder knows of them. */
package org.carepact.bid;
