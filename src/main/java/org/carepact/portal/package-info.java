/** The door for everybody: the start page with what is new, help for each role, and what Carepact promises its readers. */
package org.carepact.portal;
