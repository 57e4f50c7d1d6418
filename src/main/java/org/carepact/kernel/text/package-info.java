/** Text for people and for search: hex bigrams, masking. */
package org.carepact.kernel.text;
