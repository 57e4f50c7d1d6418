/** The opening: two officers present, every bid opened at once, the record that everybody can read. */
package org.carepact.opening;
