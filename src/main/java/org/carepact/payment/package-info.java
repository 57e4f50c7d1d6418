/** Payments: asked for what was accepted, approved by a second person, paid by a third. */
package org.carepact.payment;
