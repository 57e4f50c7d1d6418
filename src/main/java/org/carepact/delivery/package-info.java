/** Milestones: what was delivered, returned, accepted, with the service users heard. */
package org.carepact.delivery;
