/**
 * What is to be bought, out of which budget: plan items are drafted, submitted and approved by a second person before a
 * tender can begin, because without an approved budget there is no purchase (Government Procurement Law, articles 6 and 33).
 */
package org.carepact.planning;
