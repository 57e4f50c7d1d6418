/** The services that can be bought: what one unit is, what it must contain, what it usually costs. */
package org.carepact.catalogue;
