/** Whole purchases, over HTTP, from qualification to scored evaluation. */
package org.carepact.journey;
