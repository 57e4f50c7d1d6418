/** Identity of things: random-free UUIDv7 keys inside, human-readable public numbers outside. */
package org.carepact.kernel.id;
