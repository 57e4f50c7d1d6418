/**
 * The command-line client of a running service: a plain program of its own (JSON over HTTP, nothing of the service's
 * rooms, no container), so that it starts at once.
 */
package org.carepact.client;
