/**
 * Open data: what comes in from and goes out to the world in the Open Contracting Data Standard. Imports real
 * contracting histories of other publishers, keeps them apart from our own threads, and shows them to everybody.
 */
package org.carepact.opendata;
