/** What the whole service promises under bad input, many rows and many hands at once. */
package org.carepact.hostile;
