/** Digests, password hashes, sealed fields and random tokens. */
package org.carepact.kernel.crypto;
