/** Social organizations: their file, their qualification, whether they are fit to serve. */
package org.carepact.registry;
